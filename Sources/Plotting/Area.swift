import Scenes

/// The ground between a lower and an upper curve.
public struct Area: Equatable, Sendable {
  /// As many as `lower` and `upper`; a place that is not finite leaves a gap.
  public let x: [Double]
  public let lower: [Double]
  public let upper: [Double]
  public var label: String?
  public var color: Color

  public init(
    x: [Double], lower: [Double], upper: [Double], label: String? = nil, color: Color
  ) {
    precondition(
      x.count == lower.count && x.count == upper.count, "an area has as many x as lower and upper")
    self.x = x
    self.lower = lower
    self.upper = upper
    self.label = label
    self.color = color
  }
}
