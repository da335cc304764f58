/// Data values to places along an axis and back, in even proportion.
public struct LinearScale: Equatable, Sendable {
  public var limits: Limits

  /// Points from the end at `limits.lower` to the end at `limits.upper`.
  public var length: Double

  public init(_ limits: Limits, length: Double) {
    self.limits = limits
    self.length = length
  }

  /// Points from the lower end.
  ///
  /// Values beyond the limits have places beyond the ends, and NaN has none: the result is NaN. Where
  /// both limits are the same value, every number stands in the middle.
  public func position(of value: Double) -> Double {
    // Halves, because the span of two finite limits may be infinite.
    let halfSpan = limits.upper / 2 - limits.lower / 2
    guard halfSpan != 0 else { return value.isNaN ? value : length / 2 }
    return (value / 2 - limits.lower / 2) / halfSpan * length
  }

  /// The value at a place that many points from the lower end; NaN on an axis without length.
  public func value(at position: Double) -> Double {
    let fraction = position / length
    return limits.lower * (1 - fraction) + limits.upper * fraction
  }
}
