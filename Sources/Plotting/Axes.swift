import Typesetting

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
