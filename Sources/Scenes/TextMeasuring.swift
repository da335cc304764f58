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

/// Tells layout how large text will be, so that layout needs no renderer.
public protocol TextMeasuring {
  /// The measures of one line of text drawn as plain outlines.
  func metrics(of string: String, in font: Font) -> TextMetrics

  /// The measures of one line of text drawn hinted, each glyph as wide as whole pixels make it.
  func hintedMetrics(of string: String, in font: Font) -> TextMetrics
}

extension TextMeasuring {
  public func hintedMetrics(of string: String, in font: Font) -> TextMetrics {
    metrics(of: string, in: font)
  }
}

/// Text measures that need no font, the same on every machine: layout tests use them.
///
/// Every character is 0.6 em wide and 0.73 em high on the baseline; those that hang below it reach
/// down 0.24 em.
public struct FixedTextMetrics: TextMeasuring, Sendable {
  public init() {}

  public func metrics(of string: String, in font: Font) -> TextMetrics {
    let advance = 0.6 * font.size * Double(string.count)
    let descent = string.contains { "gjpqy,;()[]{}Q".contains($0) } ? 0.24 * font.size : 0
    let ascent = 0.73 * font.size
    return TextMetrics(
      advance: advance,
      ink: Rectangle(minX: 0, minY: -ascent, width: advance, height: ascent + descent))
  }
}
