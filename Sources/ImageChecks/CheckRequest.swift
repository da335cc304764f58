import Globs

/// What is to be checked, and what is to be done about it.
public struct CheckRequest: Sendable {
  /// Directories or files, of one kind.
  public var baseline: String
  public var actual: String

  /// Only names that fit; nil for all.
  public var only: Glob?

  /// Variants of baselines to try first, the first choice first.
  public var variants: [String]

  /// Where the library of digests is; nil for the one beside the baselines, if there is any.
  public var hashes: String?

  /// How a picture of this name is held against its baseline.
  public var settings: @Sendable (String) -> CheckSettings

  public var update: UpdatePolicy

  /// Whether baselines without a picture are removed.
  public var removesOrphans: Bool

  /// Where pictures of the differences go; nil for nowhere.
  public var differences: String?

  /// How many pairs are looked at beside each other, at least 1.
  public var workers: Int

  /// The version of the program, and the libraries that it stands on.
  public var tool: String
  public var libraries: [String: String]

  public init(
    baseline: String, actual: String, only: Glob? = nil, variants: [String] = [],
    hashes: String? = nil,
    settings: @escaping @Sendable (String) -> CheckSettings = { _ in CheckSettings() },
    update: UpdatePolicy = .none, removesOrphans: Bool = false, differences: String? = nil,
    workers: Int = 1, tool: String, libraries: [String: String] = [:]
  ) {
    self.baseline = baseline
    self.actual = actual
    self.only = only
    self.variants = variants
    self.hashes = hashes
    self.settings = settings
    self.update = update
    self.removesOrphans = removesOrphans
    self.differences = differences
    self.workers = workers
    self.tool = tool
    self.libraries = libraries
  }
}
