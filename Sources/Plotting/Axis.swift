import Typesetting

/// One of a panel's two directions.
public struct Axis: Equatable, Sendable {
  public var label: Label?

  public var scale: AxisScale

  /// Nil leaves them to the data; so do ends that are not finite, or have no place on the scale.
  public var limits: Limits?

  /// Which numbers have a tick; nil leaves them to the locator.
  public var ticks: TickChoice?

  public var showsTickLabels: Bool

  public init(
    label: Label? = nil, scale: AxisScale = .linear, limits: Limits? = nil,
    ticks: TickChoice? = nil, showsTickLabels: Bool = true
  ) {
    self.label = label
    self.scale = scale
    self.limits = limits
    self.ticks = ticks
    self.showsTickLabels = showsTickLabels
  }
}
