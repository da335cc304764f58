import Scenes

/// A line from place to place with a head at its end.
///
/// One that is no longer than its gaps and its head is not drawn, nor is one with a place that is not
/// finite.
public struct Arrow: Equatable, Sendable {
  /// The places it passes, from its tail to its head; at least two.
  public let points: [DataPoint]

  /// Nil takes the theme's ink.
  public var color: Color?

  /// Points.
  public var width: Double

  /// From the tip to the barbs, in points.
  public var headLength: Double

  /// Points left free at its tail.
  public var startGap: Double

  /// Points left free before its tip.
  public var endGap: Double

  public init(
    _ points: [DataPoint], color: Color? = nil, width: Double = 1.2, headLength: Double = 7,
    startGap: Double = 0, endGap: Double = 0
  ) {
    precondition(points.count >= 2, "an arrow has a tail and a head")
    self.points = points
    self.color = color
    self.width = width
    self.headLength = headLength
    self.startGap = startGap
    self.endGap = endGap
  }
}
