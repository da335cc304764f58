/// What a line of text takes up, in points, relative to where its baseline starts; y downwards.
public struct TextMetrics: Codable, Equatable, Sendable {
  /// How far the pen moves: the sum of the glyphs' advances.
  public var advance: Double

  /// The rectangle around the drawn glyphs; its `minY` is negative for all that stands on the baseline.
  public var ink: Rectangle

  public init(advance: Double, ink: Rectangle) {
    self.advance = advance
    self.ink = ink
  }
}
