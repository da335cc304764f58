/// What in the header of a PNG file is against the standard (11.2.1), with the value found.
///
/// libpng says of all of them that the data of IHDR is invalid.
enum PNGHeaderFault: Equatable {
  case size(width: UInt32, height: UInt32)
  case colorType(UInt8)
  case bitDepth(UInt8, colorType: UInt8)
  case method(String, UInt8)

  /// Nil where the header is none, damaged, or as it should be.
  init?(of file: UnsafeBufferPointer<UInt8>) {
    let header = 16..<29
    guard file.count >= 33, file[8..<16].elementsEqual([0, 0, 0, 13] + Array("IHDR".utf8)) else {
      return nil
    }
    func number(at start: Int) -> UInt32 {
      file[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
    let checksum = file.baseAddress.map { PNGChunks.checksum($0 + 12, length: 17) }
    guard checksum == number(at: header.upperBound) else { return nil }
    let (width, height) = (number(at: 16), number(at: 20))
    let (bitDepth, colorType) = (file[24], file[25])
    let methods = zip(["compression method", "filter method", "interlace method"], file[26..<29])
    if !Self.sides.contains(width) || !Self.sides.contains(height) {
      self = .size(width: width, height: height)
    } else if let depths = Self.bitDepths[colorType] {
      if !depths.contains(bitDepth) {
        self = .bitDepth(bitDepth, colorType: colorType)
      } else if let (name, value) = methods.first(where: { $1 > ($0.hasPrefix("inter") ? 1 : 0) }) {
        self = .method(name, value)
      } else {
        return nil
      }
    } else {
      self = .colorType(colorType)
    }
  }

  private static let sides: ClosedRange<UInt32> = 1...0x7fff_ffff

  private static let bitDepths: [UInt8: [UInt8]] = [
    0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
  ]

  /// Where in the file the value lies.
  var offset: Int {
    switch self {
    case .size: 16
    case .bitDepth: 24
    case .colorType: 25
    case .method: 26
    }
  }
}

extension PNGHeaderFault: CustomStringConvertible {
  var description: String {
    switch self {
    case .size(let width, let height):
      "IHDR: the size \(width) x \(height) is not within 1 x 1 and 2147483647 x 2147483647"
    case .colorType(let value): "IHDR: colour type \(value) is none of 0, 2, 3, 4 and 6"
    case .bitDepth(let value, let colorType):
      "IHDR: bit depth \(value) is none that colour type \(colorType) may have"
    case .method(let name, let value): "IHDR: unknown \(name) \(value)"
    }
  }
}
