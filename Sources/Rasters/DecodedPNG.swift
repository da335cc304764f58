/// What a PNG file holds.
public struct DecodedPNG: Equatable, Sendable {
  public let raster: Raster

  /// The same pixels with all their bits; nil unless the file has 16 a channel and the decoder was
  /// asked to keep them.
  public let deep: DeepRaster?

  /// Bits a channel in the file: 1, 2, 4, 8 or 16.
  public let bitDepth: Int

  public let colorType: PNGColorType

  public let isInterlaced: Bool

  /// The horizontal resolution that the file states in dots per metre (pHYs), if it does.
  public let dotsPerMetre: Int?

  /// The text chunks, in the order of the file.
  public let textChunks: [TextChunk]

  /// The horizontal resolution in dots per inch.
  ///
  /// A file states whole dots per metre, so 100 comes back as 99.9998.
  public var dotsPerInch: Double? { dotsPerMetre.map { Double($0) * 0.0254 } }
}

/// How a PNG file keeps its pixels, by the number in its header (PNG standard, 11.2.1).
public enum PNGColorType: Int, Sendable {
  case gray = 0
  case rgb = 2
  case indexed = 3
  case grayAlpha = 4
  case rgba = 6
}
