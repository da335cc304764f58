/// How ``Metric/pixelmatch(_:)`` and ``Metric/window(side:)`` judge pixels; other metrics need nothing.
public struct MetricOptions: Equatable, Sendable {
  /// How far two colours may lie apart, from 0 (equal) to 1 (black and white).
  public var threshold: Double

  /// Whether pixels that look like the smooth edge of a shape count too.
  public var includesAntiAliasing: Bool

  /// pixelmatch's own defaults.
  public init(threshold: Double = 0.1, includesAntiAliasing: Bool = false) {
    self.threshold = threshold
    self.includesAntiAliasing = includesAntiAliasing
  }
}
