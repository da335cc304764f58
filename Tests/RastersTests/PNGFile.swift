/// Builds PNG files byte by byte, without libpng, and without compression.
struct PNGFile {
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  /// A file of nothing but the signature.
  init() {}

  /// A file up to and with its header chunk.
  init(width: Int, height: Int, bitDepth: Int, colorType: Int, interlaced: Bool = false) {
    add(
      "IHDR",
      bigEndian(width) + bigEndian(height)
        + [UInt8(bitDepth), UInt8(colorType), 0, 0, interlaced ? 1 : 0])
  }

  /// A whole file: header, the given chunks, the rows (without their filter bytes), the end.
  static func whole(
    width: Int, bitDepth: Int = 8, colorType: Int, chunks: [(String, [UInt8])] = [],
    rows: [[UInt8]]
  ) -> [UInt8] {
    var file = PNGFile(width: width, height: rows.count, bitDepth: bitDepth, colorType: colorType)
    for (type, data) in chunks { file.add(type, data) }
    file.addPixels(rows: rows)
    file.add("IEND", [])
    return file.bytes
  }

  mutating func add(_ type: String, _ data: [UInt8], checksumError: Bool = false) {
    let body = Array(type.utf8) + data
    let checksum = crc32(body) ^ (checksumError ? 1 : 0)
    bytes += bigEndian(data.count) + body + bigEndian(Int(checksum))
  }

  /// An IDAT chunk of one stored zlib block, each row with filter type 0 before it.
  mutating func addPixels(rows: [[UInt8]], adlerError: Bool = false) {
    let data: [UInt8] = rows.flatMap { row in [0] + row }
    let length = UInt16(data.count)
    let block: [UInt8] = [
      0x78, 0x01, 1, UInt8(length & 0xff), UInt8(length >> 8), UInt8(~length & 0xff),
      UInt8(~length >> 8),
    ]
    add("IDAT", block + data + bigEndian(Int(adler32(data)) ^ (adlerError ? 1 : 0)))
  }
}

func bigEndian(_ number: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// PNG standard, annex D.
private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc = UInt32.max
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? 0xedb8_8320 ^ crc >> 1 : crc >> 1 }
  }
  return ~crc
}

/// RFC 1950, 8.2.
private func adler32(_ bytes: [UInt8]) -> UInt32 {
  var low: UInt32 = 1
  var high: UInt32 = 0
  for byte in bytes {
    low = (low + UInt32(byte)) % 65_521
    high = (high + low) % 65_521
  }
  return high << 16 | low
}
