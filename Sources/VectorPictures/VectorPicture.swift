import Digests
import FigureMetadata
import Rasters

/// An SVG or a PDF: what it draws, so that two can be compared.
///
/// Files with equal digests look equal, whatever draws them. Where the digests differ the pages have
/// to be drawn and compared as pixels.
public struct VectorPicture: Sendable {
  public let format: FigureFileFormat
  public let bytes: [UInt8]

  /// What messages call the file.
  public let path: String

  /// Bytes of a file.
  public static let byteLimit = 64 << 20

  /// - Parameters:
  ///   - format: SVG or PDF.
  ///   - bytes: the whole file.
  ///   - path: what messages call it; it is not opened.
  /// - Precondition: the format is not PNG.
  public init(format: FigureFileFormat, bytes: [UInt8], path: String) {
    precondition(!format.isPNG, "a PNG is pixels already")
    self.format = format
    self.bytes = bytes
    self.path = path
  }

  /// SHA-256 of what the file draws, in hexadecimal digits: of an SVG's ``SVGText``; of a PDF's objects
  /// without its information, dates and identifiers or, where its tables are compressed, were changed,
  /// or are damaged, of the file as it is.
  ///
  /// - Throws: ``VectorPictureError``.
  public var canonicalDigest: String {
    get throws(VectorPictureError) {
      try checkLength()
      switch format {
      case .svg: return SHA256Digest.hex(of: Array(try SVGText(bytes, path: path).text.utf8))
      case .pdf, .png, .apng: return PDFDrawing(bytes).digest
      }
    }
  }

  /// What the file looks like, one raster a page.
  ///
  /// An SVG has one page. What it does not paint is transparent; the pages of a PDF are white.
  ///
  /// - Parameters:
  ///   - dotsPerInch: pixels an inch, which in an SVG is 96 of its own pixels.
  ///   - renderer: what draws.
  /// - Returns: at least one raster.
  /// - Throws: ``VectorPictureError``.
  public func pages(
    dotsPerInch: Double, using renderer: VectorRenderer = VectorRenderer()
  ) throws(VectorPictureError) -> [Raster] {
    precondition(
      dotsPerInch > 0 && dotsPerInch.isFinite, "\(dotsPerInch) dots per inch draw nothing")
    try checkLength()
    switch format {
    case .svg:
      return [try SVGRendering(renderer, path: path).raster(of: bytes, dotsPerInch: dotsPerInch)]
    case .pdf, .png, .apng:
      return try PDFRendering(renderer, path: path).rasters(of: bytes, dotsPerInch: dotsPerInch)
    }
  }

  private func checkLength() throws(VectorPictureError) {
    guard bytes.count <= Self.byteLimit else {
      throw .fileTooLarge(path: path, byteCount: bytes.count, limit: Self.byteLimit)
    }
  }
}
