import Rasters

extension FigureFileFormat {
  /// What a file is by its first bytes; nil for any other kind.
  public init?(of bytes: [UInt8]) {
    if bytes.starts(with: PNGProvenance.beginning) {
      self = APNGDecoder.isAnimation(bytes) ? .apng : .png
    } else if bytes.starts(with: PDFProvenance.beginning) {
      self = .pdf
    } else if SVGProvenance.isSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }
}
