/// What in an SVG refers to an element by its `id`: `href="#name"` and `url(#name)`.
enum SVGReferences {
  /// The name in `#name`; nil of all else.
  static func name(inHref value: String) -> String? {
    value.hasPrefix("#") && value.count > 1 ? String(value.dropFirst()) : nil
  }

  /// Goes through a text with `url(#name)` in it.
  ///
  /// - Parameters:
  ///   - text: an attribute or a style sheet.
  ///   - replacement: what to write for a name.
  /// - Returns: the text with `url(#...)`, without quotation marks, for each.
  static func replacingNames(in text: String, by replacement: (String) -> String) -> String {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.rangeOfURL() {
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: ")"), let name = name(inURL: rest[..<end]) else {
        continue
      }
      result += "#\(replacement(name))"
      rest = rest[end...]
    }
    return result + rest
  }

  /// The name in ` '#name' `; nil of other addresses.
  private static func name(inURL text: Substring) -> String? {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    if let mark = text.first, mark == "\"" || mark == "'" {
      guard text.count >= 2, text.last == mark else { return nil }
      text = text.dropFirst().dropLast()
    }
    return name(inHref: String(text))
  }
}

extension Substring {
  /// Where `url(` first stands, in small letters or capitals.
  fileprivate func rangeOfURL() -> Range<Index>? {
    var start = startIndex
    while let open = self[start...].utf8.firstIndex(of: UInt8(ascii: "(")) {
      let end = utf8.index(after: open)
      if let word = utf8.index(open, offsetBy: -3, limitedBy: startIndex),
        utf8[word..<open].elementsEqual("url".utf8, by: { $0 | 0x20 == $1 })
      {
        return word..<end
      }
      start = end
    }
    return nil
  }
}
