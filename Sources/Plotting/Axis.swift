import Typesetting

/// One of a panel's two directions.
public struct Axis: Equatable, Sendable {
  public var label: Label?

  /// Nil leaves them to the data; so do ends that are not finite.
  public var limits: Limits?

  /// Which numbers have a tick; nil leaves them to the locator.
  public var ticks: TickChoice?

  public var showsTickLabels: Bool

  public init(
    label: Label? = nil, limits: Limits? = nil, ticks: TickChoice? = nil,
    showsTickLabels: Bool = true
  ) {
    self.label = label
    self.limits = limits
    self.ticks = ticks
    self.showsTickLabels = showsTickLabels
  }
}
