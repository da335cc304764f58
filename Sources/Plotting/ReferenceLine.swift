import Scenes

/// A straight line across the whole panel at one value of an axis, such as zero among residuals.
///
/// It has no say in the limits; nothing is drawn where its value is beyond them, or not finite.
public struct ReferenceLine: Equatable, Sendable {
  public enum Position: Equatable, Sendable {
    /// From side to side at a value of y.
    case horizontal(y: Double)

    /// From bottom to top at a value of x.
    case vertical(x: Double)
  }

  public var position: Position
  public var label: String?

  /// Nil takes the theme's ink.
  public var color: Color?

  /// Points; nil takes the width of the theme's frames.
  public var width: Double?

  /// Lengths of dashes and gaps in turn, in points.
  public var dashes: [Double]

  public init(
    _ position: Position, label: String? = nil, color: Color? = nil, width: Double? = nil,
    dashes: [Double] = []
  ) {
    self.position = position
    self.label = label
    self.color = color
    self.width = width
    self.dashes = dashes
  }
}
