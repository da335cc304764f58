/// How a PDF's keywords hold a text: after the name and a space, in printable ASCII, all else by the
/// bytes of its UTF-8 as `%E2%88%92` (RFC 3986, 2.1).
///
/// `%` itself, parentheses and backslashes are written so, too. Cairo then writes the keywords as
/// they are; with any other character it writes UTF-16, four bytes a letter, and it refuses some.
public enum PDFKeywords {
  /// The keywords that carry a text.
  public static func carrying(_ text: String) -> String {
    var result = Array("\(ProvenanceName.keyword) ".utf8)
    result.reserveCapacity(text.utf8.count * 5 / 4 + result.count)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if isPlain(byte) {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text that keywords carry; nil if they carry none.
  ///
  /// - Throws: `PDFScanner.Failure` for what no text becomes.
  static func text(in keywords: String) throws(PDFScanner.Failure) -> String? {
    let keywords = Array(keywords.utf8)
    let name = Array("\(ProvenanceName.keyword) ".utf8)
    guard keywords.starts(with: name) else { return nil }
    var bytes: [UInt8] = []
    var place = name.count
    while place < keywords.count {
      let byte = keywords[place]
      place += 1
      if byte != UInt8(ascii: "%") {
        bytes.append(byte)
        continue
      }
      let digits = keywords[place..<min(place + 2, keywords.count)]
      guard digits.count == 2, let escaped = PDFScanner.hexadecimal(digits) else {
        throw PDFScanner.Failure(reason: "a bad escape in the provenance")
      }
      bytes.append(escaped)
      place += 2
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // What is not UTF-8 was mended.
    guard text.utf8.elementsEqual(bytes) else {
      throw PDFScanner.Failure(reason: "the provenance is not UTF-8")
    }
    return text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): false
    default: (0x20...0x7e).contains(byte)
    }
  }
}
