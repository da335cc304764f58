/// What a figure's file says about where the figure came from.
public struct EmbeddedProvenance: Equatable, Sendable {
  public let format: FigureFileFormat

  /// The JSON text as the figure's maker gave it.
  ///
  /// Only characters that are none in Unicode (U+FFFE and the like) may have become JSON's escapes.
  public let text: String

  /// Reads the bytes of a whole file; only they tell what kind of file it is.
  ///
  /// No pixel is decoded. Of a PNG, every chunk's checksum has to be right; of an SVG, every tag has
  /// to end; of a PDF, the tables that lead to its information have to be sound. Time grows in
  /// proportion to the file, and memory by at most a few copies of it and of the text, which in a
  /// PNG may be as long as ``PNGTextReader`` allows.
  ///
  /// - Throws: ``ProvenanceError``.
  public init(readingFrom bytes: [UInt8]) throws(ProvenanceError) {
    guard let format = FigureFileFormat(of: bytes) else { throw .notAFigure(OtherContent(bytes)) }
    self.format = format
    text =
      switch format {
      case .png, .apng: try PNGProvenance.text(in: bytes, of: format)
      case .pdf: try PDFProvenance.text(in: bytes)
      case .svg: try SVGProvenance.text(in: bytes)
      }
  }
}
