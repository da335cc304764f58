import SettingFiles

extension YAMLLimits {
  /// What an experiment may have: some lists of numbers, but no measurements of a day.
  static let experiment = YAMLLimits(
    byteCount: 16 << 20, valueCount: 1_000_000, advice: "put data into a CSV file")
}
