import Scenes

/// One panel: two axes and the marks between them.
public struct Axes: Equatable, Sendable {
  public var title: Label?
  public var x: Axis
  public var y: Axis

  /// Drawn in order; later ones cover earlier ones.
  public var marks: [Mark]

  /// Where the series are explained inside the panel; nil for nowhere.
  public var legend: LegendPlacement?

  /// Whether frame, ticks and grid are drawn; without them a panel is a canvas.
  public var showsFrame: Bool

  public init(
    title: Label? = nil, x: Axis = Axis(), y: Axis = Axis(), marks: [Mark],
    legend: LegendPlacement? = nil, showsFrame: Bool = true
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.marks = marks
    self.legend = legend
    self.showsFrame = showsFrame
  }
}

/// One of a panel's two directions.
public struct Axis: Equatable, Sendable {
  public var label: Label?

  /// Nil leaves them to the data.
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

/// Which numbers an author wants ticks at.
public enum TickChoice: Equatable, Sendable {
  /// Only whole numbers, as steps and counts want.
  case integers

  /// Exactly these.
  case at([Double])

  /// None.
  case none
}

/// A corner of a panel for its legend.
public enum LegendPlacement: Equatable, Sendable {
  case upperLeft
  case upperRight
  case lowerLeft
  case lowerRight

  /// The corner with the fewest points under the legend.
  case emptiest
}
