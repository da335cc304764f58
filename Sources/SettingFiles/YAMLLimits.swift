/// How much YAML is read of a file, so that no file takes all memory.
public struct YAMLLimits: Sendable {
  public var byteCount: Int

  /// Values and mappings and lists of them; keys do not count.
  public var valueCount: Int

  /// What to do about a file that is larger, in words: `put data into a CSV file`.
  public var advice: String

  public init(byteCount: Int, valueCount: Int, advice: String) {
    self.byteCount = byteCount
    self.valueCount = valueCount
    self.advice = advice
  }
}
