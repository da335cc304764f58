/// A line of a text, and what ends it.
struct TextLine: Equatable, Sendable {
  let content: Substring

  /// A line feed, a carriage return or both; empty for the last line.
  let end: Substring

  /// The blanks that it begins with.
  var indentation: Substring {
    Substring(content.unicodeScalars.prefix { $0 == " " || $0 == "\t" })
  }

  /// Those of a text, at least one; put together again they are the text.
  static func all(of text: String) -> [TextLine] {
    // Characters would hide a line end in what follows it, and take longer.
    let bytes = text.utf8
    var lines: [TextLine] = []
    var (start, index) = (bytes.startIndex, bytes.startIndex)
    while index < bytes.endIndex {
      let byte = bytes[index]
      var next = bytes.index(after: index)
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        index = next
        continue
      }
      if byte == UInt8(ascii: "\r"), next < bytes.endIndex, bytes[next] == UInt8(ascii: "\n") {
        bytes.formIndex(after: &next)
      }
      lines.append(TextLine(content: text[start..<index], end: text[index..<next]))
      (start, index) = (next, next)
    }
    lines.append(TextLine(content: text[start...], end: ""))
    return lines
  }
}
