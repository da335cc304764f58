/// An SVG as Cairo wrote it, and what is done to it before it is used.
///
/// - Cairo counts surfaces over the life of a process (`surface6`), so that equal figures differ;
///   here the page has one name.
/// - Ids of several figures placed in one web page must not collide: each gets a prefix made from
///   the document's content.
/// - Styles become presentation attributes, since pages with a strict Content Security Policy let no
///   `style` attribute count, and colours in percent become `#rrggbb`, which a style sheet can name:
///   `style="fill:rgb(100%,0%,0%);"` becomes `fill="#ff0000"`.
/// - `<title>`, `<desc>` and a role are added, so that the figure speaks for itself, and on request
///   where it came from.
struct SVGDocument {
  private let source: [UInt8]

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// The document with its own ids, title and description.
  ///
  /// - Parameters:
  ///   - title: what it is called.
  ///   - description: what it shows.
  ///   - style: a style sheet for it, which is told what its ids begin with.
  ///   - metadata: a `<metadata>` element.
  ///   - root: what the `<svg` element begins with, from `<svg` on, in place of all that Cairo writes
  ///     before its `>`; nil keeps that.
  /// - Returns: the bytes of the document.
  func finished(
    title: String, description: String, style: ((_ idPrefix: String) -> String)? = nil,
    metadata: String? = nil, root: String? = nil
  ) -> [UInt8] {
    source.withUnsafeBufferPointer { source in
      let scan = SVGScan(source)
      var hash = Hash()
      scan.forEachPiece { piece in
        switch piece {
        case .text(let bytes): hash.add(bytes)
        case .color(let color): hash.add(color.rgb)
        case .mark, .id, .surface, .endOfRoot: break
        }
      }
      var (title, description) = (Self.escaped(title), Self.escaped(description))
      title.withUTF8 { hash.add($0) }
      description.withUTF8 { hash.add($0) }
      for var text in [style?(""), metadata, root].compactMap({ $0 }) {
        text.withUTF8 { hash.add($0) }
      }
      let prefix = "d" + hash.hexadecimal + "-"
      let prefixBytes = Array(prefix.utf8)
      let header =
        " role=\"img\" aria-labelledby=\"\(prefix)title \(prefix)desc\">\n"
        + "<title id=\"\(prefix)title\">\(title)</title>\n"
        + "<desc id=\"\(prefix)desc\">\(description)</desc>"
        + (style.map { "\n<style>\($0(prefix))</style>" } ?? "")
        + (metadata.map { "\n" + $0 } ?? "")
      var result: [UInt8] = []
      result.reserveCapacity(source.count + source.count / 4 + header.utf8.count + 1024)
      var isInRoot = root != nil
      if let root { result.append(contentsOf: root.utf8) }
      scan.forEachPiece { piece in
        if case .endOfRoot = piece { isInRoot = false }
        if isInRoot { return }
        switch piece {
        case .text(let bytes): result.append(contentsOf: bytes)
        case .mark(let text):
          result.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        case .color(let color): color.append(to: &result)
        case .id: result.append(contentsOf: prefixBytes)
        case .surface: result.append(contentsOf: "page".utf8)
        case .endOfRoot: result.append(contentsOf: header.utf8)
        }
      }
      return result
    }
  }

  /// Text as XML holds it; characters that XML 1.0 does not allow are left out.
  ///
  /// Between tags, quotation marks may stand as they are.
  static func escaped(_ text: String, isAttribute: Bool = true) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where isAttribute: result += "&quot;"
      // A reader takes a bare one for a line feed.
      case "\r": result += "&#13;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// FNV-1a with 64 bits (Fowler, Noll and Vo).
private struct Hash {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  mutating func add(_ number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      value = (value ^ UInt64(number >> shift & 0xff)) &* 0x100_0000_01b3
    }
  }

  /// 40 bits of it: among a thousand figures, two collide with a chance of one in two million.
  var hexadecimal: String {
    let digits = String(value >> 24, radix: 16)
    return String(repeating: "0", count: 10 - digits.count) + digits
  }
}
