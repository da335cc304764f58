import Rasters

/// How large a figure's file says that the figure is.
public struct FigureSize: Equatable, Sendable {
  /// What a size counts.
  public enum Unit: Equatable, Sendable {
    case pixels

    /// 72 an inch.
    case points
  }

  public let width: Double
  public let height: Double
  public let unit: Unit

  /// The resolution that a PNG states in dots per inch; nil for none, and for all that is no PNG.
  public let dotsPerInch: Double?

  public init(width: Double, height: Double, unit: Unit, dotsPerInch: Double? = nil) {
    self.width = width
    self.height = height
    self.unit = unit
    self.dotsPerInch = dotsPerInch
  }

  /// Reads the bytes of a whole file; only they tell what kind of file it is.
  ///
  /// Of an SVG that is the size of its root, of a PDF that of its first page. No pixel is decoded.
  ///
  /// - Returns: nil where the file says none, or cannot be read.
  public init?(of bytes: [UInt8]) {
    switch FigureFileFormat(of: bytes) {
    case .png, .apng:
      guard let properties = try? PNGProperties(of: bytes) else { return nil }
      self.init(
        width: Double(properties.width), height: Double(properties.height), unit: .pixels,
        dotsPerInch: properties.dotsPerInch)
    case .svg:
      guard let size = SVGSize(SVGRoot(of: bytes).value) else { return nil }
      self.init(width: size.width * 0.75, height: size.height * 0.75, unit: .points)
    case .pdf:
      guard let size = PDFPageSize(of: bytes) else { return nil }
      self.init(width: size.width, height: size.height, unit: .points)
    case nil: return nil
    }
  }
}
