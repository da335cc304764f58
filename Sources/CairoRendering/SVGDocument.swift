/// An SVG as Cairo wrote it, and what is done to it before it is used.
///
/// - Cairo counts surfaces over the life of a process (`surface6`), so that equal figures differ;
///   here the page has one name.
/// - Ids of several figures placed in one web page must not collide: each gets a prefix made from
///   the document's content.
/// - `<title>`, `<desc>` and a role are added, so that the figure speaks for itself, and on request
///   where it came from.
struct SVGDocument {
  private let source: [UInt8]

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// The document with its own ids, title and description, and a `<metadata>` element if given.
  func finished(title: String, description: String, metadata: String? = nil) -> [UInt8] {
    source.withUnsafeBufferPointer { source in
      let scan = Scan(source)
      var hash = Hash()
      scan.forEachPiece { piece in
        if case .text(let bytes) = piece { hash.add(bytes) }
      }
      var (title, description) = (Self.escaped(title), Self.escaped(description))
      title.withUTF8 { hash.add($0) }
      description.withUTF8 { hash.add($0) }
      if var metadata { metadata.withUTF8 { hash.add($0) } }
      let prefix = "d" + hash.hexadecimal + "-"
      let prefixBytes = Array(prefix.utf8)
      let header =
        " role=\"img\" aria-labelledby=\"\(prefix)title \(prefix)desc\">\n"
        + "<title id=\"\(prefix)title\">\(title)</title>\n"
        + "<desc id=\"\(prefix)desc\">\(description)</desc>"
        + (metadata.map { "\n" + $0 } ?? "")
      var result: [UInt8] = []
      result.reserveCapacity(source.count + source.count / 4 + header.utf8.count + 1024)
      scan.forEachPiece { piece in
        switch piece {
        case .text(let bytes): result.append(contentsOf: bytes)
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

/// Finds what has to be changed in an SVG of Cairo's, in one pass.
private struct Scan {
  enum Piece {
    /// Bytes to be copied.
    case text(UnsafeBufferPointer<UInt8>)

    /// Here a name of an id begins, in its definition or a reference.
    case id

    /// The name of the page with the number that Cairo counts up.
    case surface

    /// The `>` of the opening `<svg ...>`.
    case endOfRoot
  }

  private let source: UnsafeBufferPointer<UInt8>

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  func forEachPiece(_ body: (Piece) -> Void) {
    var copied = 0
    var index = 0
    var root = Root.before
    func flush(to end: Int) {
      if copied < end { body(.text(UnsafeBufferPointer(rebasing: source[copied..<end]))) }
      copied = end
    }
    while index < source.count {
      let byte = source[index]
      index += 1
      switch byte {
      case UInt8(ascii: "<"):
        if root == .before, matches("svg", at: index) { root = .inside }
      case UInt8(ascii: ">"):
        guard root == .inside else { continue }
        root = .after
        flush(to: index - 1)
        body(.endOfRoot)
        copied = index
      case UInt8(ascii: "#"), UInt8(ascii: "\""):
        guard byte == UInt8(ascii: "#") ? isReference(index - 1) : isDefinition(index - 1)
        else { continue }
        flush(to: index)
        body(.id)
        guard matches("surface", at: index) else { continue }
        body(.surface)
        index += 7
        while index < source.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= source[index] {
          index += 1
        }
        copied = index
      default:
        continue
      }
    }
    flush(to: source.count)
  }

  private enum Root {
    case before
    case inside
    case after
  }

  /// Whether the quotation mark at `index` begins the name in ` id="a"`.
  private func isDefinition(_ index: Int) -> Bool {
    guard index >= 4, source[index - 1] == UInt8(ascii: "="), matches("id", at: index - 3)
    else { return false }
    return source[index - 4] == UInt8(ascii: " ") || source[index - 4] == UInt8(ascii: "\n")
  }

  /// Whether a `#` begins a reference to an id, as in `href="#a"` and `url(#a)`.
  private func isReference(_ index: Int) -> Bool {
    guard index >= 2 else { return false }
    return source[index - 1] == UInt8(ascii: "(")
      || (source[index - 1] == UInt8(ascii: "\"") && source[index - 2] == UInt8(ascii: "="))
  }

  private func matches(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= source.count else { return false }
    return (0..<count).allSatisfy { source[index + $0] == text.utf8Start[$0] }
  }
}

/// FNV-1a with 64 bits (Fowler, Noll and Vo).
private struct Hash {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// 40 bits of it: among a thousand figures, two collide with a chance of one in two million.
  var hexadecimal: String {
    let digits = String(value >> 24, radix: 16)
    return String(repeating: "0", count: 10 - digits.count) + digits
  }
}
