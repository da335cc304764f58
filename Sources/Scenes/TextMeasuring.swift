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
