/// The words of an SVG: the first `<title>` and `<desc>` that are its root's own.
enum SVGWords {
  /// Goes through the document up to where both are found, or something is damaged.
  static func words(of bytes: [UInt8]) -> (title: String?, description: String?) {
    var scanner = XMLScanner(bytes)
    var (title, description): (String?, String?) = (nil, nil)
    var depth = 0
    while title == nil || description == nil, let piece = try? scanner.next() {
      switch piece {
      case .start(let name, let isClosed):
        let name = localName(name)
        if depth == 1, !isClosed, name == "title" || name == "desc" {
          let text = text(&scanner, in: bytes)
          if name == "title" { title = title ?? text } else { description = description ?? text }
        } else if !isClosed {
          depth += 1
        }
      case .end: depth -= 1
      case .text, .data, .aside: continue
      }
    }
    return (title, description)
  }

  /// Without a prefix as in `svg:title`.
  private static func localName(_ name: String) -> Substring {
    name.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
  }

  /// The text up to the end of an element that has just begun, that of elements in it included; nil
  /// where it does not end, or is no text.
  private static func text(_ scanner: inout XMLScanner, in bytes: [UInt8]) -> String? {
    var text: [UInt8] = []
    var depth = 1
    while let piece = try? scanner.next() {
      switch piece {
      case .text(let range):
        guard (try? scanner.appendCharacters(in: range, to: &text)) != nil else { return nil }
      case .data(let range): text += bytes[range]
      case .aside: continue
      case .start(_, let isClosed): depth += isClosed ? 0 : 1
      case .end:
        depth -= 1
        guard depth == 0 else { continue }
        let string = String(decoding: text, as: UTF8.self)
        // What is not UTF-8 was mended.
        return string.utf8.elementsEqual(text) ? string : nil
      }
    }
    return nil
  }
}
