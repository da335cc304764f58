/// An SVG as Cairo wrote it, and what is done to it before it is used.
///
/// - Cairo counts surfaces over the life of a process (`surface6`), so that equal figures differ;
///   here the page has one name.
/// - Ids of several figures placed in one web page must not collide: each gets a prefix made from
///   the document's content.
/// - `<title>`, `<desc>` and a role are added, so that the figure speaks for itself.
struct SVGDocument {
  private let source: [UInt8]

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// The document with its own ids, title and description.
  func finished(title: String, description: String) -> [UInt8] {
    let prefix = "d" + Self.hexadecimal(digest(title: title, description: description)) + "-"
    let prefixBytes = Array(prefix.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 8 + 1024)
    var index = 0
    var isDescribed = false
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "i"), matches("id=\"", at: index), isAfterSpace(index) {
        result += Array("id=\"".utf8)
        index += 4
        result += prefixBytes
        index = appendName(from: index, to: &result)
      } else if byte == UInt8(ascii: "#"), isReference(index) {
        result.append(byte)
        result += prefixBytes
        index = appendName(from: index + 1, to: &result)
      } else if byte == UInt8(ascii: ">"), !isDescribed, isEndOfRoot(index) {
        isDescribed = true
        result += Array(Self.header(prefix: prefix, title: title, description: description).utf8)
        index += 1
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func header(prefix: String, title: String, description: String) -> String {
    " role=\"img\" aria-labelledby=\"\(prefix)title \(prefix)desc\">\n"
      + "<title id=\"\(prefix)title\">\(escaped(title))</title>\n"
      + "<desc id=\"\(prefix)desc\">\(escaped(description))</desc>"
  }

  /// Copies the name of an id, without the number that Cairo counts up; returns where it ends.
  private func appendName(from start: Int, to result: inout [UInt8]) -> Int {
    let surface = Array("surface".utf8)
    guard source[start...].starts(with: surface) else { return start }
    result += Array("page".utf8)
    return endOfDigits(after: start + surface.count)
  }

  private func endOfDigits(after start: Int) -> Int {
    var end = start
    while end < source.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= source[end] { end += 1 }
    return end
  }

  private func matches(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= source.count else { return false }
    return text.withUTF8Buffer { buffer in
      source[index..<index + buffer.count].elementsEqual(buffer)
    }
  }

  private func isAfterSpace(_ index: Int) -> Bool {
    index > 0 && (source[index - 1] == UInt8(ascii: " ") || source[index - 1] == 10)
  }

  /// Whether a `#` begins a reference to an id, as in `href="#a"` and `url(#a)`.
  private func isReference(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return source[index - 1] == UInt8(ascii: "(")
      || (source[index - 1] == UInt8(ascii: "\"") && index > 1
        && source[index - 2] == UInt8(ascii: "="))
  }

  /// Whether a `>` ends the opening tag of `<svg ...>`.
  private func isEndOfRoot(_ index: Int) -> Bool {
    var start = index
    while start > 0, source[start] != UInt8(ascii: "<") { start -= 1 }
    return matches("<svg", at: start)
  }

  /// FNV-1a with 64 bits (Fowler, Noll and Vo) of all but the surface's number.
  private func digest(title: String, description: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    var index = 0
    while index < source.count {
      add(source[index])
      if source[index] == UInt8(ascii: "s"), matches("surface", at: index) {
        index = endOfDigits(after: index + 7)
      } else {
        index += 1
      }
    }
    for byte in title.utf8 { add(byte) }
    for byte in description.utf8 { add(byte) }
    return hash
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    // 40 bits: among a thousand figures, two collide with a chance of one in two million.
    let digits = String(value >> 24, radix: 16)
    return String(repeating: "0", count: 10 - digits.count) + digits
  }

  /// Text as XML holds it; characters that XML 1.0 does not allow are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
