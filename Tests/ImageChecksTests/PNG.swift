/// PNG files that the encoder does not write: 32 x 8 pixels, gray, not compressed.
enum PNG {
  /// - Parameters:
  ///   - bits: 8 or 16.
  ///   - value: of the pixel in a row and a column.
  /// - Returns: the file.
  static func gray(bits: Int, _ value: (Int, Int) -> Int) -> [UInt8] {
    let (width, height) = (32, 8)
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width {
        if bits == 16 { rows.append(UInt8(value(y, x) >> 8 & 0xff)) }
        rows.append(UInt8(value(y, x) & 0xff))
      }
    }
    let header = number(width) + number(height) + [UInt8(bits), 0, 0, 0, 0]
    return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + chunk("IHDR", header)
      + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 0xff) }
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return number(content.count) + body + number(Int(checksum(body)))
  }

  /// RFC 1950 and 1951: one block that is stored as it is.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let low = UInt8(bytes.count & 0xff)
    let high = UInt8(bytes.count >> 8)
    var sums = (1, 0)
    for byte in bytes {
      sums.0 = (sums.0 + Int(byte)) % 65521
      sums.1 = (sums.1 + sums.0) % 65521
    }
    return [0x78, 0x01, 0x01, low, high, ~low, ~high] + bytes + number(sums.1 << 16 | sums.0)
  }

  /// The CRC of the PNG specification, annex D.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? 0xedb8_8320 ^ (sum >> 1) : sum >> 1
      }
    }
  }
}
