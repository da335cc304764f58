/// One line of text in one font.
public struct SceneText: Codable, Equatable, Sendable {
  /// Which part of the line stands at its position.
  public enum Anchor: String, Codable, Sendable {
    case start
    case middle
    case end
  }

  /// The direction of reading.
  public enum Direction: String, Codable, Sendable {
    case rightwards

    /// Turned a quarter to the left, as the label of a y axis is.
    case upwards
  }

  /// How a raster draws the glyphs.
  public enum Rendering: String, Codable, Sendable {
    /// Fitted to the pixel grid, each glyph on a whole pixel: crisp labels.
    case hinted

    /// Fitted to the pixel grid, then moved to where it stands exactly, as matplotlib 3.11 does.
    case hintedSubpixel

    /// As plain outlines, exactly where they stand: formulas, whose parts must meet.
    case outline
  }

  public var string: String
  public var font: Font
  public var color: Color

  /// On the baseline.
  public var position: Point

  public var anchor: Anchor
  public var direction: Direction
  public var rendering: Rendering

  public init(
    _ string: String, font: Font, color: Color = .black, at position: Point,
    anchor: Anchor = .start, direction: Direction = .rightwards, rendering: Rendering = .hinted
  ) {
    self.string = string
    self.font = font
    self.color = color
    self.position = position
    self.anchor = anchor
    self.direction = direction
    self.rendering = rendering
  }
}
