/// Base64 (RFC 4648, section 4), with its padding.
public enum Base64 {
  /// Four letters for every three bytes.
  public static func text(of bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { text in
      var place = 0
      for start in stride(from: 0, to: bytes.count, by: 3) {
        let count = min(3, bytes.count - start)
        var group = UInt32(0)
        for index in 0..<3 {
          group = group << 8 | (index < count ? UInt32(bytes[start + index]) : 0)
        }
        for index in 0..<4 {
          let isPadding = index > count
          let letter = Int(group >> (18 - 6 * UInt32(index)) & 63)
          text[place] = isPadding ? UInt8(ascii: "=") : letters[letter]
          place += 1
        }
      }
      return place
    }
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
