/// What a PNG file says of its picture, found without decoding a pixel.
///
/// Every chunk's checksum is looked at, so damage of nearly any kind is found.
public struct PNGProperties: Equatable, Sendable {
  public let width: Int
  public let height: Int

  /// The resolution in dots per metre (pHYs), where it is stated and the same in both directions.
  public let dotsPerMetre: Int?

  /// The resolution in dots per inch: a file states whole dots per metre, so 100 comes back as 99.9998.
  public var dotsPerInch: Double? { dotsPerMetre.map { Double($0) * 0.0254 } }

  /// Reads a whole file.
  ///
  /// - Throws: `PNGDecodingError`: `notPNG` or `damaged`.
  public init(of bytes: [UInt8]) throws(PNGDecodingError) {
    var chunks = try PNGChunks(bytes)
    if let fault = bytes.withUnsafeBufferPointer({ PNGHeaderFault(of: $0) }) {
      throw .damaged(message: fault.description, offset: fault.offset)
    }
    func number(at start: Int) -> Int {
      bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    var size: (width: Int, height: Int)?
    var resolution: Int?
    var hasPixels = false
    while let chunk = try chunks.next() {
      let start = chunk.data.lowerBound
      switch chunk.type {
      case "IHDR":
        guard chunk.data.count == 13, size == nil else {
          throw .damaged(message: "IHDR: it is not what it should be", offset: start)
        }
        size = (number(at: start), number(at: start + 4))
      case "IDAT": hasPixels = true
      case "pHYs" where chunk.data.count == 9 && bytes[start + 8] == 1:
        let (across, down) = (number(at: start), number(at: start + 4))
        if across == down, across > 0 { resolution = resolution ?? across }
      default: continue
      }
    }
    guard let size else {
      throw .damaged(message: "IHDR: there is none", offset: bytes.count)
    }
    guard hasPixels else {
      throw .damaged(message: "IEND: there is no IDAT before it", offset: bytes.count)
    }
    (width, height, dotsPerMetre) = (size.width, size.height, resolution)
  }
}
