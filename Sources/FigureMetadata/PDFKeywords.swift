/// How a PDF's keywords hold a JSON text.
///
/// There are two forms, and the character after the name tells them apart. After a space, the text is
/// in ASCII: what is not is written as JSON's `\uXXXX`, and the reader undoes that. So the file holds
/// it as plain letters. After a line feed it stands as it is, and the file holds it in UTF-16, with
/// four bytes a letter: for a text with line breaks, or one that had such escapes of its own, which
/// the reader could not tell from ours.
public enum PDFKeywords {
  /// The keywords that carry a text.
  public static func carrying(_ text: String) -> String {
    let escaped = escaped(text)
    // Strings are equal in Swift if they look the same; here every byte counts.
    let isPlain = escaped.utf8.allSatisfy { $0 >= 0x20 }
    if isPlain, unescaped(escaped).utf8.elementsEqual(text.utf8) {
      return "\(ProvenanceName.keyword) \(escaped)"
    }
    return "\(ProvenanceName.keyword)\n\(text)"
  }

  /// The text that keywords carry; nil if they carry none.
  static func provenance(in keywords: String) -> String? {
    let name = ProvenanceName.keyword.unicodeScalars
    let scalars = keywords.unicodeScalars
    guard scalars.starts(with: name) else { return nil }
    var rest = scalars.dropFirst(name.count)
    switch rest.popFirst() {
    case " ": return unescaped(String(rest))
    case "\n": return String(rest)
    default: return nil
    }
  }

  /// Each UTF-16 unit above `~` as `\uXXXX`.
  private static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for unit in text.utf16 {
      if unit < 0x7f {
        result.append(UInt8(unit))
      } else {
        let digits = String(unit, radix: 16)
        result.append(contentsOf: #"\u"#.utf8)
        result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        result.append(contentsOf: digits.utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with such escapes undone; others, and halves of a pair that stand alone, stay.
  private static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = String.UnicodeScalarView()
    var copied = 0
    var place = 0
    func unit(at place: Int) -> UInt16? {
      guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
        bytes[place + 1] == UInt8(ascii: "u"),
        let unit = PDFScanner.hexadecimal(bytes[(place + 2)..<(place + 6)]), unit >= 0x7f
      else { return nil }
      return unit
    }
    func copy(to end: Int) {
      result.append(contentsOf: String(decoding: bytes[copied..<end], as: UTF8.self).unicodeScalars)
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\\") else {
        place += 1
        continue
      }
      let units = [unit(at: place), unit(at: place + 6)].prefix { $0 != nil }.compactMap { $0 }
      var codec = UTF16()
      var iterator = units.makeIterator()
      guard case .scalarValue(let scalar) = codec.decode(&iterator) else {
        // A backslash and what it escapes, perhaps another backslash.
        place += 2
        continue
      }
      copy(to: place)
      result.append(scalar)
      place += 6 * UTF16.width(scalar)
      copied = place
    }
    copy(to: bytes.count)
    return String(result)
  }
}
