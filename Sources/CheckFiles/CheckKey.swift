/// The keys of a file of settings for checks.
enum CheckKey: String, CaseIterable {
  case max
  case min
  case mask
  case fontOnly = "font-only"
  case alpha
  case threshold
  case includeAntiAliasing = "include-anti-aliasing"
  case dpi
  case variant
  case reason
  case files

  /// Those that stand below a pattern.
  static let ofFiles = allCases.filter { $0 != .files }

  /// Those that make a check of some pictures laxer than that of others, which needs a reason.
  static let needingReason: [CheckKey] = [.max, .min, .mask]
}
