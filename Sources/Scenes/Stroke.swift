/// How an outline is drawn.
public struct Stroke: Codable, Equatable, Hashable, Sendable {
  /// How a line ends.
  public enum Cap: String, Codable, Sendable {
    /// Exactly at its end point.
    case butt

    /// A half circle beyond it.
    case round

    /// Half a line width beyond it, squared: matplotlib's "projecting".
    case square
  }

  /// How two lines meet.
  public enum Join: String, Codable, Sendable {
    case miter
    case round
    case bevel
  }

  public var color: Color

  /// Points.
  public var width: Double

  public var cap: Cap
  public var join: Join

  /// Lengths of dashes and gaps in turn, in points; empty for a solid line.
  public var dashes: [Double]

  public init(
    _ color: Color, width: Double, cap: Cap = .butt, join: Join = .miter, dashes: [Double] = []
  ) {
    self.color = color
    self.width = width
    self.cap = cap
    self.join = join
    self.dashes = dashes
  }
}
