import CPNG

/// The chunks of a PNG file, in order, each with its checksum checked.
struct PNGChunks {
  struct Chunk {
    /// Four letters: `IDAT`.
    var type: String

    /// Where its data lies in the file.
    var data: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = PNGSignature.bytes.count
  private var isAtEnd = false

  /// - Throws: `PNGDecodingError.notPNG` where the signature is wrong.
  init(_ bytes: [UInt8]) throws(PNGDecodingError) {
    guard bytes.starts(with: PNGSignature.bytes) else { throw .notPNG }
    self.bytes = bytes
  }

  /// The next chunk; nil after IEND, whatever may follow it.
  ///
  /// - Throws: `PNGDecodingError.damaged`.
  mutating func next() throws(PNGDecodingError) -> Chunk? {
    if isAtEnd { return nil }
    let start = position
    guard bytes.count - start >= 12 else {
      throw .damaged(message: "the file ends too early", offset: bytes.count)
    }
    let letters = bytes[(start + 4)..<(start + 8)]
    guard letters.allSatisfy({ (0x41...0x5a).contains($0 & 0xdf) }) else {
      throw .damaged(message: "a chunk has no name", offset: start + 4)
    }
    let type = String(decoding: letters, as: UTF8.self)
    guard start > PNGSignature.bytes.count || type == "IHDR" else {
      throw .damaged(message: "the first chunk is \(type), not IHDR", offset: start + 4)
    }
    let length = Int(number(at: start))
    guard length <= bytes.count - start - 12 else {
      throw .damaged(message: "\(type): the file ends too early", offset: bytes.count)
    }
    let data = (start + 8)..<(start + 8 + length)
    let checksum = bytes[(start + 4)..<data.upperBound].withUnsafeBufferPointer {
      $0.baseAddress.map { Self.checksum($0, length: data.count + 4) }
    }
    guard checksum == number(at: data.upperBound) else {
      throw .damaged(message: "\(type): CRC error", offset: data.upperBound)
    }
    position = data.upperBound + 4
    isAtEnd = type == "IEND"
    return Chunk(type: type, data: data)
  }

  /// The checksum of a chunk from its type on.
  static func checksum(_ bytes: UnsafePointer<UInt8>, length: Int) -> UInt32 {
    CPNGChecksum(bytes, length)
  }

  /// Four bytes, the highest first.
  private func number(at position: Int) -> UInt32 {
    bytes[position..<(position + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
