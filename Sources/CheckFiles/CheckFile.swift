import Globs
import SettingFiles

/// What `.descent-check.yml` says of how pictures are to be compared, beside the baselines.
///
/// Names of metrics and of masks and words such as `warn` are kept as they were written, each with
/// its place; whoever knows them says which is none.
public struct CheckFile: Equatable, Sendable {
  /// What holds for all pictures.
  public var defaults: Entry

  /// What holds for some, in the order of the file: of several for one picture, the last counts.
  public var files: [Files]

  /// Every value as it was written, for listings.
  public var values: [ListedValue]

  /// What a file is called that is looked for beside the baselines.
  public static let name = ".descent-check.yml"

  public init(defaults: Entry = Entry(), files: [Files] = [], values: [ListedValue] = []) {
    self.defaults = defaults
    self.files = files
    self.values = values
  }

  /// Some pictures, and what holds for them.
  public struct Files: Equatable, Sendable {
    /// For the path of a picture relative to the baselines' directory, with `/` between names.
    public var pattern: Located<Glob>

    public var entry: Entry

    public init(pattern: Located<Glob>, entry: Entry) {
      self.pattern = pattern
      self.entry = entry
    }
  }

  /// What holds for a picture: the defaults, and over them each entry whose pattern is for it.
  ///
  /// - Parameter path: relative to the baselines' directory, with `/` between names.
  /// - Returns: all that is said of it.
  public func entry(for path: String) -> Entry {
    files.reduce(into: defaults) { entry, files in
      if files.pattern.value.matches(path) { entry.set(files.entry) }
    }
  }
}
