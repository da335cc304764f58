import CPNG

/// Reads any PNG file: all colour types and bit depths, interlaced or not.
///
/// Gray becomes equal red, green and blue; palettes and transparent colours (tRNS) become alpha;
/// 16-bit channels become the nearest 8-bit value, `round(v / 257)`. Gamma and colour profiles are
/// not applied. The 16 bits themselves come beside them on request. A wrong checksum is an error in every chunk, and so is anything wrong in the pixel
/// data; a malformed chunk that no pixel depends on is left out, as libpng does.
public struct PNGDecoder: Sendable {
  /// The largest picture to read, checked before memory is taken for its pixels.
  public struct Limits: Equatable, Sendable {
    public var maximumWidth: Int
    public var maximumHeight: Int
    public var maximumPixelCount: Int

    /// The defaults hold a poster at 600 dpi; its pixels take 512 MiB.
    public init(
      maximumWidth: Int = 65_536, maximumHeight: Int = 65_536,
      maximumPixelCount: Int = 134_217_728
    ) {
      self.maximumWidth = maximumWidth
      self.maximumHeight = maximumHeight
      self.maximumPixelCount = maximumPixelCount
    }
  }

  public var limits: Limits

  /// Whether the 16-bit channels of a file that has them are given too; they take eight bytes a pixel.
  public var keepsDeepRaster: Bool

  public init(limits: Limits = Limits(), keepsDeepRaster: Bool = false) {
    self.limits = limits
    self.keepsDeepRaster = keepsDeepRaster
  }

  /// The raster and metadata of a PNG file.
  ///
  /// - Throws: `PNGDecodingError`.
  public func decode(_ bytes: [UInt8]) throws(PNGDecodingError) -> DecodedPNG {
    try bytes.withUnsafeBufferPointer { bytes throws(PNGDecodingError) in try decode(bytes) }
  }

  /// The raster and metadata of a PNG file, for instance of one mapped into memory.
  ///
  /// - Throws: `PNGDecodingError`.
  public func decode(_ bytes: UnsafeBufferPointer<UInt8>) throws(PNGDecodingError) -> DecodedPNG {
    var header = CPNGHeader()
    let reader = try openReader(bytes, header: &header)
    defer { CPNGReaderDestroy(reader) }
    let (raster, deep) = try pixels(reader, header)
    guard let colorType = PNGColorType(rawValue: Int(header.colorType)) else {
      // libpng has refused every other number by now.
      throw .damaged(message: "unknown colour type \(header.colorType)", offset: 0)
    }
    return DecodedPNG(
      raster: raster, deep: deep, bitDepth: Int(header.bitDepth), colorType: colorType,
      isInterlaced: header.isInterlaced,
      dotsPerMetre: header.dotsPerMetre == 0 ? nil : Int(header.dotsPerMetre),
      textChunks: (0..<CPNGReaderTextCount(reader)).map { TextChunk(CPNGReaderText(reader, $0)) })
  }

  private func pixels(
    _ reader: OpaquePointer?, _ header: CPNGHeader
  ) throws(PNGDecodingError) -> (Raster, DeepRaster?) {
    let (width, height) = (Int(header.width), Int(header.height))
    var failure = CPNGFailure()
    if keepsDeepRaster && header.bitDepth == 16 {
      let deep = try DeepRaster(width: width, height: height) {
        samples throws(PNGDecodingError) in
        let status = CPNGReaderReadSamples(reader, samples.baseAddress, &failure)
        try check(status, failure, header)
      }
      return (deep.reduced, deep)
    }
    let raster = try Raster(width: width, height: height) { pixels throws(PNGDecodingError) in
      let status = CPNGReaderReadPixels(reader, pixels.baseAddress, &failure)
      try check(status, failure, header)
    }
    return (raster, nil)
  }

  private func openReader(
    _ bytes: UnsafeBufferPointer<UInt8>, header: inout CPNGHeader
  ) throws(PNGDecodingError) -> OpaquePointer? {
    var reader: OpaquePointer?
    var failure = CPNGFailure()
    let status = CPNGReaderCreate(
      bytes.baseAddress, bytes.count,
      CPNGLimits(
        maximumWidth: UInt32(clamping: limits.maximumWidth),
        maximumHeight: UInt32(clamping: limits.maximumHeight),
        maximumPixelCount: UInt64(clamping: limits.maximumPixelCount)),
      &reader, &header, &failure)
    if status == CPNGStatusNotPNG { throw PNGSignature.error(of: bytes) }
    if status == CPNGStatusMalformed, let fault = PNGHeaderFault(of: bytes) {
      throw .damaged(message: fault.description, offset: fault.offset)
    }
    if status == CPNGStatusMalformed, failure.text == "IEND: out of place" {
      throw .damaged(message: "IEND: there is no IDAT before it", offset: failure.offset)
    }
    try check(status, failure, header)
    return reader
  }

  private func check(
    _ status: CPNGStatus, _ failure: CPNGFailure, _ header: CPNGHeader
  ) throws(PNGDecodingError) {
    switch status {
    case CPNGStatusOK: return
    case CPNGStatusNotPNG: throw .notPNG
    case CPNGStatusTooLarge:
      throw .tooLarge(width: Int(header.width), height: Int(header.height), limits: limits)
    case CPNGStatusOutOfMemory: throw .outOfMemory
    default: throw .damaged(message: failure.text, offset: failure.offset)
    }
  }
}

extension TextChunk {
  fileprivate init(_ chunk: CPNGText) {
    self.init(
      decodedKeyword: Self.string(latin1: chunk.keyword),
      text: chunk.isUTF8 ? String(cString: chunk.text) : Self.string(latin1: chunk.text),
      isCompressed: chunk.isCompressed)
  }

  /// Latin-1 is the first 256 Unicode scalars.
  private static func string(latin1 bytes: UnsafePointer<CChar>) -> String {
    var scalars = String.UnicodeScalarView()
    var byte = bytes
    while byte.pointee != 0 {
      scalars.append(Unicode.Scalar(UInt8(bitPattern: byte.pointee)))
      byte += 1
    }
    return String(scalars)
  }
}
