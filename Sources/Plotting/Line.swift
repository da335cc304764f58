import Scenes

/// Straight lines from place to place: a curve.
public struct Line: Equatable, Sendable {
  /// As many as `y`; a place that is not finite leaves a gap.
  public let x: [Double]
  public let y: [Double]
  public var label: String?

  /// Nil takes the next of the theme's palette.
  public var color: Color?

  /// Points; nil takes the theme's.
  public var width: Double?

  /// Lengths of dashes and gaps in turn, in points.
  public var dashes: [Double]

  /// Drawn at each place, too.
  public var marker: SceneMarkers.Shape?

  public init(
    x: [Double], y: [Double], label: String? = nil, color: Color? = nil, width: Double? = nil,
    dashes: [Double] = [], marker: SceneMarkers.Shape? = nil
  ) {
    precondition(x.count == y.count, "a line has as many x as y")
    self.x = x
    self.y = y
    self.label = label
    self.color = color
    self.width = width
    self.dashes = dashes
    self.marker = marker
  }
}
