/// HTML in Markdown, in which nothing else begins, known by its first line (CommonMark 0.31, 4.6).
struct HTMLBlock {
  /// What its last line holds, in small letters, any of these; nil where an empty line ends it.
  private let ends: [String]?

  private static let verbatim = ["pre", "script", "style", "textarea"]

  /// Names that begin one with whatever comes after them.
  private static let names: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col",
    "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
    "figure",
    "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hr",
    "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol",
    "optgroup", "option", "p", "param", "search", "section", "summary", "table", "tbody", "td",
    "tfoot",
    "th", "thead", "title", "tr", "track", "ul",
  ]

  /// The block that a line begins, if it does.
  ///
  /// - Parameters:
  ///   - line: without spaces before it.
  ///   - isInterrupting: whether it would end a paragraph, which a tag of any name does not.
  init?(beginningWith line: ArraySlice<UInt8>, interrupting isInterrupting: Bool) {
    guard line.first == UInt8(ascii: "<") else { return nil }
    if line.starts(with: "<!--".utf8) {
      ends = ["-->"]
      return
    }
    if line.starts(with: "<?".utf8) {
      ends = ["?>"]
      return
    }
    let isClosing = line.dropFirst().first == UInt8(ascii: "/")
    let tag = line.dropFirst(isClosing ? 2 : 1)
    let word = tag.prefix { byte in
      ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
    }
    guard let first = word.first, ASCII.isLetter(first) else { return nil }
    let name = String(decoding: word, as: UTF8.self).lowercased()
    let rest = tag.dropFirst(word.count)
    let isAlone = rest.isEmpty || rest.first == UInt8(ascii: " ")
    let isEnded = isAlone || rest.first == UInt8(ascii: ">")
    if !isClosing, isEnded, Self.verbatim.contains(name) {
      ends = Self.verbatim.map { "</\($0)>" }
      return
    }
    let isKnown = Self.names.contains(name) && (isEnded || rest.starts(with: "/>".utf8))
    guard isKnown || !isInterrupting && Self.isEndOfTag(rest) else { return nil }
    ends = nil
  }

  /// Whether a line is the last.
  func ends(with line: ArraySlice<UInt8>) -> Bool {
    guard let ends else { return line.allSatisfy { $0 == UInt8(ascii: " ") } }
    return ends.contains { end in
      line.indices.contains { index in
        line[index...].starts(with: end.utf8) { ASCII.small($0) == $1 }
      }
    }
  }

  /// Whether what comes after a tag's name ends the tag and the line; attributes are not looked into.
  private static func isEndOfTag(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, " />".utf8.contains(first),
      let end = rest.firstIndex(of: UInt8(ascii: ">"))
    else { return false }
    return rest[end...].dropFirst().allSatisfy { $0 == UInt8(ascii: " ") }
      && !rest.contains(UInt8(ascii: "<"))
  }
}

private enum ASCII {
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small(byte))
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
