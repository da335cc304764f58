import CheckFiles
import Globs
import ImageComparison
import SettingFiles

/// How every picture of a check is held against its baseline: the file beside the baselines, and over
/// it what the command line says.
public struct CheckConfiguration: Sendable {
  /// What is said of all pictures.
  private let defaults: CheckRules

  /// What is said of some, in the order of the file.
  private let files: [(pattern: Glob, rules: CheckRules)]

  /// What the command line says.
  private let options: CheckRules

  /// Variants of baselines to try first, the first choice first.
  public let variants: [String]

  /// Every value that holds, with where it came from.
  public let values: [ListedValue]

  /// - Parameters:
  ///   - options: what the command line says.
  ///   - file: the file beside the baselines; nil where there is none.
  /// - Throws: `SettingError` for a metric, a mask or a word that is not known.
  public init(options: CheckFile.Entry = CheckFile.Entry(), file: CheckFile? = nil) throws {
    defaults = try CheckRules(file?.defaults ?? CheckFile.Entry())
    files = try (file?.files ?? []).map { ($0.pattern.value, try CheckRules($0.entry)) }
    self.options = try CheckRules(options)
    var all = file?.defaults ?? CheckFile.Entry()
    all.set(options)
    variants = all.variants?.value.map(\.value) ?? []
    values = all.listed + (file?.values.filter { $0.key.hasPrefix("files.") } ?? [])
  }

  /// The settings of a picture.
  ///
  /// - Parameter name: its path below the root, with `/` between names.
  /// - Returns: what is said of it, and defaults for the rest.
  public func settings(for name: String) -> CheckSettings {
    var rules = defaults
    for file in files where file.pattern.matches(name) { rules.set(file.rules) }
    rules.set(options)
    return rules.settings
  }
}

extension CheckFile.Entry {
  /// A line for every key that holds for all pictures.
  fileprivate var listed: [ListedValue] {
    let standard = CheckSettings()
    func line<Value>(_ key: String, _ value: Located<Value>?, _ text: (Value) -> String)
      -> ListedValue?
    {
      value.map { ListedValue(key: key, value: text($0.value), origin: $0.origin) }
    }
    func names(_ names: [Located<String>]) -> String {
      "[" + names.map(\.value).joined(separator: ", ") + "]"
    }
    var lines: [ListedValue] = []
    for (key, gates) in [("max", maxima), ("min", minima)] {
      lines += gates.map {
        ListedValue(
          key: "\(key).\($0.metric.value)", value: $0.bound.value, origin: $0.bound.origin)
      }
    }
    if lines.isEmpty {
      lines.append(
        ListedValue(
          key: "max.\(Gate.standard.metric)", value: Gate.standard.limit(ofPixels: 0).words,
          origin: .standard))
    }
    let others = [
      line("mask", masks) { names($0) } ?? ListedValue(key: "mask", value: "[]", origin: .standard),
      line("font-only", fontOnly) { $0 }
        ?? ListedValue(key: "font-only", value: standard.fontOnly.rawValue, origin: .standard),
      line("alpha", alpha) { $0 }
        ?? ListedValue(key: "alpha", value: standard.alpha.rawValue, origin: .standard),
      line("threshold", threshold) { $0.words }
        ?? ListedValue(
          key: "threshold", value: standard.options.threshold.words, origin: .standard),
      line("include-anti-aliasing", includeAntiAliasing) { "\($0)" }
        ?? ListedValue(
          key: "include-anti-aliasing", value: "\(standard.options.includesAntiAliasing)",
          origin: .standard),
      line("dpi", dpi) { $0.words }
        ?? ListedValue(key: "dpi", value: standard.dotsPerInch.words, origin: .standard),
      line("variant", variants) { names($0) }
        ?? ListedValue(key: "variant", value: "[]", origin: .standard),
    ]
    return lines + others
  }
}
