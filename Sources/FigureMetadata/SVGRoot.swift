/// The attributes of an SVG's first tag, with XML's references resolved.
struct SVGRoot {
  private var values: [String: String] = [:]

  /// Nothing where the document does not begin as an SVG does.
  init(of bytes: [UInt8]) {
    var scanner = XMLScanner(bytes)
    while true {
      let start = scanner.position
      guard let piece = try? scanner.next() else { return }
      switch piece {
      case .text, .aside: continue
      case .data, .end: return
      case .start:
        read(bytes, scanner, in: start..<scanner.position)
        return
      }
    }
  }

  /// The value of an attribute without a prefix.
  func value(_ name: String) -> String? { values[name] }

  /// Goes through a tag: its name, then names and values in quotation marks.
  private mutating func read(_ bytes: [UInt8], _ scanner: XMLScanner, in tag: Range<Int>) {
    var place = tag.lowerBound
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    func skip(while condition: (UInt8) -> Bool) {
      while place < tag.upperBound, condition(bytes[place]) { place += 1 }
    }
    skip { !isSpace($0) }
    while place < tag.upperBound {
      skip(while: isSpace)
      let start = place
      skip { !isSpace($0) && $0 != UInt8(ascii: "=") }
      let name = String(decoding: bytes[start..<place], as: UTF8.self)
      skip(while: isSpace)
      guard place < tag.upperBound, bytes[place] == UInt8(ascii: "=") else { return }
      place += 1
      skip(while: isSpace)
      guard place < tag.upperBound, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[place])
      else { return }
      let mark = bytes[place]
      place += 1
      let valueStart = place
      skip { $0 != mark }
      var value: [UInt8] = []
      let range = valueStart..<place
      guard place < tag.upperBound,
        (try? scanner.appendCharacters(in: range, to: &value)) != nil
      else { return }
      place += 1
      if values[name] == nil { values[name] = String(decoding: value, as: UTF8.self) }
    }
  }
}
