/// Where a link or a picture of a page leads: values of `href` and `src`.
public enum Reference {
  /// The bytes themselves, in the page; their media type is such as `image/png`.
  public static func data(_ bytes: [UInt8], mediaType: String) -> String {
    "data:\(mediaType);base64,\(Base64.text(of: bytes))"
  }

  /// A file by its path from the page, with `/` between folders.
  ///
  /// Whatever is in the path, it stays a relative path: `javascript:x` becomes `javascript%3Ax`.
  public static func file(_ path: String) -> String { percentEncoded(path) }

  /// A place in the page: the element whose `id` is ``identifier(_:)`` of the same name.
  public static func place(_ name: String) -> String { "#" + identifier(name) }

  /// An `id` for a name that may hold anything, without white space.
  ///
  /// It never has a colon, so the page's own ids are safe from names with one.
  public static func identifier(_ name: String) -> String { percentEncoded(name) }

  /// All but letters, digits, `-`, `.`, `_`, `~` (RFC 3986, 2.3) and `/` as percent signs and two digits.
  private static func percentEncoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved[Int(byte)] {
        encoded.append(byte)
      } else {
        encoded.append(UInt8(ascii: "%"))
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static let isUnreserved: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
