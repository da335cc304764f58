/// Writes content as markup.
///
/// Escaped are `&`, `<`, `>` and both quotes, everywhere. Characters that HTML does not allow (controls
/// but tab and line feed, noncharacters) become U+FFFD, and a carriage return a reference, as a parser
/// would make a line feed of it.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ content: HTML) {
    switch content {
    case .text(let text): write(text)
    case .element(let element): write(element)
    case .drawing(let drawing): bytes += drawing.bytes
    case .group(let parts): for part in parts { write(part) }
    }
  }

  private mutating func write(_ element: HTMLElement) {
    bytes += "<\(element.name)".utf8
    for attribute in element.attributes.all {
      bytes += " \(attribute.name)".utf8
      guard let value = attribute.value else { continue }
      bytes += "=\"".utf8
      write(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    guard !element.isVoid else { return }
    // A parser drops a line feed here, so one is written for it to drop (HTML, 13.2.6.4.7).
    if element.name == "pre" { bytes.append(UInt8(ascii: "\n")) }
    for child in element.children { write(child) }
    bytes += "</\(element.name)>".utf8
  }

  private mutating func write(_ text: String) {
    var text = text
    // Nearly all text, and all pictures, need no escape.
    let isPlain = text.withUTF8 { utf8 in
      guard utf8.allSatisfy(Self.isPlain) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if !isPlain {
      for scalar in text.unicodeScalars { write(scalar) }
    }
  }

  /// Whether a byte is itself in markup, whatever stands around it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: byte >= 0x20 && byte < 0x7f || byte == 0x0a
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": bytes += "&amp;".utf8
    case "<": bytes += "&lt;".utf8
    case ">": bytes += "&gt;".utf8
    case "\"": bytes += "&quot;".utf8
    case "'": bytes += "&#39;".utf8
    case "\r": bytes += "&#13;".utf8
    case _ where scalar.isAllowedInHTML: bytes += String(scalar).utf8
    default: bytes += "\u{fffd}".utf8
    }
  }
}

extension Unicode.Scalar {
  /// HTML, 13.2.3.5: no controls but white space, and no noncharacters.
  fileprivate var isAllowedInHTML: Bool {
    switch value {
    case 0x09, 0x0a: true
    case 0..<0x20, 0x7f..<0xa0, 0xfdd0...0xfdef: false
    default: value & 0xfffe != 0xfffe
    }
  }
}
