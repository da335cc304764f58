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
