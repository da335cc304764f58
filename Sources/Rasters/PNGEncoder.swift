import CPNG

/// Writes rasters as PNG, the same bytes for the same pixels and options.
///
/// (With the same zlib: another version may compress to other bytes, never to other pixels.)
///
/// At most 256 colours are written as a palette, or as gray if they all are; more as RGB. Alpha is
/// written only on request. Palette bit depths below 8 are not used: plots have more than 16
/// colours, from the smooth edges of their text.
public struct PNGEncoder: Sendable {
  /// zlib's compression level, 0 to 9: 0 stores, 1 is fastest, 9 is smallest.
  public var compressionLevel: Int

  /// Whether alpha is written; without it, a pixel that is not opaque is an error.
  public var writesAlpha: Bool

  /// The resolution to state (pHYs), rounded to whole dots per metre; nil states none.
  ///
  /// Positive, and below 50 million.
  public var dotsPerInch: Double?

  /// Texts to carry, written before the pixels in this order.
  public var textChunks: [TextChunk]

  public init(
    compressionLevel: Int = defaultCompressionLevel, writesAlpha: Bool = false,
    dotsPerInch: Double? = nil, textChunks: [TextChunk] = []
  ) {
    self.compressionLevel = compressionLevel
    self.writesAlpha = writesAlpha
    self.dotsPerInch = dotsPerInch
    self.textChunks = textChunks
  }

  /// Where time and size are both near their best for plots.
  ///
  /// A 1200 x 300 strip of six scatter plots in 200 colours (zlib 1.2.13, the whole encoding):
  /// level 1 takes 1.3 ms for 25.0 kB, 3 takes 1.4 ms for 21.0 kB, 4 takes 2.5 ms for 20.5 kB and
  /// 6 takes 3.6 ms for 17.8 kB; as RGB, level 3 takes 2.9 ms for 39.5 kB. PNG's filters and zlib's
  /// other strategies are slower at the same size.
  public static let defaultCompressionLevel = 3

  /// zlib's memory level: a hash table of 32 KiB that stays in the processor's first cache.
  ///
  /// As good as zlib's default 8 to within 0.3 % of the size, and up to 7 % faster on small plots.
  private static let memoryLevel: Int32 = 7

  /// The PNG file of a raster.
  ///
  /// - Throws: `PNGEncodingError.notOpaque` for a pixel with alpha below 255 unless `writesAlpha`;
  ///   `textHoldsZero`; `outOfMemory`; `refused` for a size beyond 2^31 - 1.
  /// - Precondition: the compression level and the resolution are in their ranges.
  public func encode(_ raster: Raster) throws(PNGEncodingError) -> [UInt8] {
    if let chunk = textChunks.first(where: { $0.text.utf8.contains(0) }) {
      throw .textHoldsZero(keyword: chunk.keyword)
    }
    guard let palette = Palette(of: raster) else {
      if !writesAlpha { try Self.checkOpaque(raster) }
      let format = writesAlpha ? CPNGPixelsARGB32 : CPNGPixelsXRGB32
      return try encode(raster, as: format)
    }
    if palette.colors.contains(where: { $0 < 0xff00_0000 }) {
      if !writesAlpha { try Self.checkOpaque(raster) }
    } else if palette.isGray {
      return try encode(raster, as: CPNGPixelsGray8)
    }
    return try encode(raster, as: CPNGPixelsIndexed8, palette: palette.colors)
  }

  /// The file of a raster that is one of several with the same colours.
  ///
  /// - Parameters:
  ///   - raster: what to write.
  ///   - colors: at most 256, all of the raster's among them; nil writes each pixel's own.
  /// - Returns: the whole file.
  /// - Throws: `PNGEncodingError`.
  func encode(_ raster: Raster, inColors colors: [UInt32]?) throws(PNGEncodingError) -> [UInt8] {
    if !writesAlpha { try Self.checkOpaque(raster) }
    guard let colors else {
      return try encode(raster, as: writesAlpha ? CPNGPixelsARGB32 : CPNGPixelsXRGB32)
    }
    return try encode(raster, as: CPNGPixelsIndexed8, palette: colors)
  }

  private static func checkOpaque(_ raster: Raster) throws(PNGEncodingError) {
    guard !raster.isOpaque,
      let position = raster.withUnsafePixels({ $0.firstIndex { $0 < 0xff00_0000 } })
    else { return }
    throw .notOpaque(x: position % raster.width, y: position / raster.width)
  }
}

extension Palette {
  /// Whether every colour is an opaque gray.
  fileprivate var isGray: Bool {
    colors.allSatisfy { $0 == 0xff00_0000 | ($0 & 0xff) &* 0x01_0101 }
  }
}

extension PNGEncoder {
  /// libpng's version at run time: `1.6.39`.
  public static var libraryVersion: String { String(cString: CPNGLibraryVersion()) }

  /// zlib's version at run time: `1.2.13`.
  public static var compressorVersion: String { String(cString: CPNGCompressorVersion()) }
}

// MARK: - Calling libpng

extension PNGEncoder {
  private func encode(
    _ raster: Raster, as format: CPNGPixels, palette: [UInt32] = []
  ) throws(PNGEncodingError) -> [UInt8] {
    precondition(
      (0...9).contains(compressionLevel), "compression level \(compressionLevel) is not 0 to 9")
    guard let width = UInt32(exactly: raster.width), let height = UInt32(exactly: raster.height)
    else { throw .refused(message: "\(raster.width) x \(raster.height) pixels are too many") }
    var image = CPNGImage()
    image.width = width
    image.height = height
    image.pixels = format
    image.dotsPerMetre = dotsPerMetre
    image.compressionLevel = Int32(compressionLevel)
    image.memoryLevel = Self.memoryLevel
    image.strategy = CPNGStrategyDefault
    image.filter = CPNGFilterNone
    image.paletteCount = Int32(palette.count)
    return try raster.withUnsafePixels { pixels throws(PNGEncodingError) in
      image.data = pixels.baseAddress
      return try palette.withUnsafeBufferPointer { colors throws(PNGEncodingError) in
        image.palette = colors.baseAddress
        return try withTexts { texts throws(PNGEncodingError) in
          image.texts = texts.baseAddress
          image.textCount = Int32(texts.count)
          return try Self.encode(image)
        }
      }
    }
  }

  private static func encode(_ image: CPNGImage) throws(PNGEncodingError) -> [UInt8] {
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    var failure = CPNGFailure()
    var image = image
    switch CPNGEncode(&image, &bytes, &length, &failure) {
    case CPNGStatusOK:
      defer { CPNGFree(bytes) }
      return [UInt8](UnsafeBufferPointer(start: bytes, count: length))
    case CPNGStatusOutOfMemory: throw .outOfMemory
    default: throw .refused(message: failure.text)
    }
  }

  /// An inch is 0.0254 m.
  private var dotsPerMetre: UInt32 {
    guard let dotsPerInch else { return 0 }
    precondition(dotsPerInch > 0 && dotsPerInch < 5e7, "\(dotsPerInch) dots per inch")
    return UInt32((dotsPerInch / 0.0254).rounded())
  }

  /// The text chunks as C strings, which live until `body` returns.
  private func withTexts<Result>(
    _ body: (UnsafeBufferPointer<CPNGText>) throws(PNGEncodingError) -> Result
  ) throws(PNGEncodingError) -> Result {
    // All strings in one array, each with the zero that ends it.
    var strings: [CChar] = []
    var starts: [(keyword: Int, text: Int)] = []
    for chunk in textChunks {
      let keyword = strings.count
      strings += chunk.keyword.utf8CString
      starts.append((keyword, strings.count))
      strings += chunk.text.utf8CString
    }
    return try strings.withUnsafeBufferPointer { strings throws(PNGEncodingError) in
      let texts = zip(textChunks, starts).map { chunk, start in
        CPNGText(
          keyword: strings.baseAddress.map { $0 + start.keyword },
          text: strings.baseAddress.map { $0 + start.text },
          isUTF8: !chunk.text.utf8.allSatisfy { $0 < 0x80 }, isCompressed: chunk.isCompressed)
      }
      return try texts.withUnsafeBufferPointer { texts throws(PNGEncodingError) in
        try body(texts)
      }
    }
  }
}
