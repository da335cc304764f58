/// Chunks of a PNG file, each with its length and checksum.
struct PNGChunkWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds a chunk.
  ///
  /// - Parameters:
  ///   - type: four letters.
  ///   - data: what it holds.
  mutating func append(_ type: StaticString, _ data: some Collection<UInt8>) {
    precondition(type.utf8CodeUnitCount == 4, "a chunk's name has four letters")
    bytes += Self.bytes(of: UInt32(data.count))
    let start = bytes.count
    bytes += UnsafeBufferPointer(start: type.utf8Start, count: 4)
    bytes += data
    let checksum = bytes[start...].withUnsafeBufferPointer { chunk in
      chunk.baseAddress.map { PNGChunks.checksum($0, length: chunk.count) } ?? 0
    }
    bytes += Self.bytes(of: checksum)
  }

  /// A number as PNG holds it, the highest byte first.
  static func bytes(of number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
