/// Cuts XML into tags and what stands between them; it knows no names and checks no attributes.
struct XMLScanner {
  enum Piece: Equatable {
    /// Characters between tags, references not yet resolved.
    case text(Range<Int>)

    /// The inside of a CDATA section, to be taken as it stands.
    case data(Range<Int>)

    /// A comment, a processing instruction or a document type.
    case aside

    case start(name: String, isClosed: Bool)
    case end(name: String)
  }

  struct Failure: Error, Equatable {
    var reason: String
  }

  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no character.
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
  }

  /// The next piece; nil at the end.
  ///
  /// - Throws: ``Failure`` where a piece does not end, or is none.
  mutating func next() throws(Failure) -> Piece? {
    guard position < bytes.count else { return nil }
    let start = position
    guard bytes[start] == UInt8(ascii: "<") else {
      skip { $0 != UInt8(ascii: "<") }
      return .text(start..<position)
    }
    if follows("<!--") {
      try skip(past: "-->", from: start + 4, in: "a comment")
      return .aside
    }
    if follows("<![CDATA[") {
      try skip(past: "]]>", from: start + 9, in: "a CDATA section")
      return .data((start + 9)..<(position - 3))
    }
    if follows("<?") {
      try skip(past: "?>", from: start + 2, in: "an instruction")
      return .aside
    }
    if follows("<!") {
      try skipTag(bracketed: true)
      return .aside
    }
    return try tag()
  }

  /// Whether what is left begins a tag of that name and ends before the tag does.
  func isInFirstTag(_ name: String) -> Bool {
    let rest = bytes[position...]
    guard rest.starts(with: "<\(name)".utf8) else { return false }
    return rest.dropFirst(name.utf8.count + 1).first.map(Self.isSpace) ?? true
  }

  func failure(_ reason: String) -> Failure { Failure(reason: "\(reason), near byte \(position)") }

  private mutating func tag() throws(Failure) -> Piece {
    let isEnd = follows("</")
    let nameStart = position + (isEnd ? 2 : 1)
    let start = position
    position = nameStart
    skip { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    guard position > nameStart else { throw failure("a tag without a name") }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
    position = start
    try skipTag(bracketed: false)
    if isEnd { return .end(name: name) }
    return .start(name: name, isClosed: bytes[position - 2] == UInt8(ascii: "/"))
  }

  /// Goes past the `>` that ends a tag: one in quotation marks, or in a document type's brackets,
  /// does not.
  private mutating func skipTag(bracketed: Bool) throws(Failure) {
    let start = position
    var quotationMark: UInt8?
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quotationMark {
        if byte == open { quotationMark = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quotationMark = byte
      case UInt8(ascii: "[") where bracketed: depth += 1
      case UInt8(ascii: "]") where bracketed: depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return
      case UInt8(ascii: "<") where !bracketed && position > start + 1:
        position = start
        throw failure("a tag begins inside a tag")
      default: continue
      }
    }
    position = start
    throw failure("a tag does not end")
  }

  private mutating func skip(
    past end: StaticString, from start: Int, in what: String
  ) throws(Failure) {
    let count = end.utf8CodeUnitCount
    var place = start
    while place + count <= bytes.count {
      if matches(end, at: place) {
        position = place + count
        return
      }
      place += 1
    }
    throw failure("\(what) does not end")
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  private func follows(_ text: StaticString) -> Bool { matches(text, at: position) }

  private func matches(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }
}

// MARK: - Characters

extension XMLScanner {
  /// Appends a stretch of text as a reader of XML sees it: references resolved, each end of a line
  /// as one line feed (XML 1.0, 2.11 and 4.6).
  ///
  /// - Throws: ``Failure`` for a reference to nothing that XML itself knows.
  func appendCharacters(in range: Range<Int>, to text: inout [UInt8]) throws(Failure) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "&"):
        // The longest is `&#1114111;`, but zeros may stand before the number.
        let limit = min(range.upperBound, place + 32)
        guard let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: ";")),
          let scalar = Self.scalar(String(decoding: bytes[place..<end], as: UTF8.self))
        else { throw Failure(reason: "a bad reference, near byte \(place)") }
        text.append(contentsOf: String(Character(scalar)).utf8)
        place = end + 1
      case UInt8(ascii: "\r"):
        text.append(UInt8(ascii: "\n"))
        if place < range.upperBound, bytes[place] == UInt8(ascii: "\n") { place += 1 }
      default:
        text.append(byte)
      }
    }
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.hasPrefix("#") else { return nil }
      let digits = reference.dropFirst()
      let isHexadecimal = digits.hasPrefix("x")
      let number = isHexadecimal ? digits.dropFirst() : digits
      guard number.first?.isHexDigit == true else { return nil }
      return UInt32(number, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }
}
