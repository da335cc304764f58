/// What a metric came to, and the limit that it was held against.
public struct MeasuredGate: Codable, Equatable, Sendable {
  /// The metric's name and version: `tile-rms:32`.
  public var metric: String

  public var value: Double

  /// The most that passes; nil for a metric that falls as pictures differ.
  public var max: Double?

  /// The least that passes; nil for a metric that grows as pictures differ.
  public var min: Double?

  /// What a blank picture in place of the actual one would come to; nil where it was not asked.
  public var blankValue: Double?

  /// Whether the limit holds.
  public var passes: Bool

  /// Where the picture differs most, `[left, top, width, height]` in pixels; nil for a metric of the
  /// whole picture.
  public var place: [Int]?

  public init(
    metric: String, value: Double, max: Double? = nil, min: Double? = nil,
    blankValue: Double? = nil, passes: Bool, place: [Int]? = nil
  ) {
    self.metric = metric
    self.value = value
    self.max = max
    self.min = min
    self.blankValue = blankValue
    self.passes = passes
    self.place = place
  }

  private enum CodingKeys: String, CodingKey {
    case metric
    case value
    case max
    case min
    case blankValue = "blank_value"
    case passes = "pass"
    case place
  }
}
