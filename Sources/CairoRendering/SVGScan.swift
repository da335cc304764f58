/// Finds what has to be changed in an SVG of Cairo's, in one pass.
struct SVGScan {
  enum Piece {
    /// Bytes to be copied.
    case text(UnsafeBufferPointer<UInt8>)

    /// What stands here in place of what is left out.
    case mark(StaticString)

    /// Here a colour is named.
    case color(SVGColor)

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
    var style = Style.none
    func flush(to end: Int, goOnAt next: Int) {
      if copied < end { body(.text(UnsafeBufferPointer(rebasing: source[copied..<end]))) }
      copied = next
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
        flush(to: index - 1, goOnAt: index)
        body(.endOfRoot)
      case UInt8(ascii: "\"") where style != .none:
        // The last value has its closing quotation mark already if a semicolon ended it.
        flush(to: style == .value ? index : index - 1, goOnAt: index)
        style = .none
      case UInt8(ascii: "\"") where isStyle(index - 1):
        flush(to: index - 7, goOnAt: index)
        style = .name
      case UInt8(ascii: ":") where style == .name:
        flush(to: index - 1, goOnAt: index)
        body(.mark("=\""))
        style = .value
      case UInt8(ascii: ";") where style == .value:
        flush(to: index - 1, goOnAt: index)
        let isLast = index < source.count && source[index] == UInt8(ascii: "\"")
        body(.mark(isLast ? "\"" : "\" "))
        style = .name
      case UInt8(ascii: "("):
        guard let (color, end) = SVGColor.read(in: source, after: index) else { continue }
        flush(to: index - 4, goOnAt: end)
        body(.color(color))
        index = end
      case UInt8(ascii: "#"), UInt8(ascii: "\""):
        guard byte == UInt8(ascii: "#") ? isReference(index - 1) : isDefinition(index - 1)
        else { continue }
        flush(to: index, goOnAt: index)
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
    flush(to: source.count, goOnAt: source.count)
  }

  private enum Root {
    case before
    case inside
    case after
  }

  /// Where in a `style` attribute the scan is.
  private enum Style {
    case none
    case name
    case value
  }

  /// Whether the quotation mark at `index` begins the styles in ` style="fill:none;"`.
  private func isStyle(_ index: Int) -> Bool {
    index >= 7 && source[index - 1] == UInt8(ascii: "=") && matches("style", at: index - 6)
      && isSpace(index - 7)
  }

  /// Whether the quotation mark at `index` begins the name in ` id="a"`.
  private func isDefinition(_ index: Int) -> Bool {
    index >= 4 && source[index - 1] == UInt8(ascii: "=") && matches("id", at: index - 3)
      && isSpace(index - 4)
  }

  /// Whether a `#` begins a reference to an id, as in `href="#a"` and `url(#a)`.
  private func isReference(_ index: Int) -> Bool {
    guard index >= 2 else { return false }
    return source[index - 1] == UInt8(ascii: "(")
      || (source[index - 1] == UInt8(ascii: "\"") && source[index - 2] == UInt8(ascii: "="))
  }

  private func isSpace(_ index: Int) -> Bool {
    source[index] == UInt8(ascii: " ") || source[index] == UInt8(ascii: "\n")
  }

  private func matches(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= source.count else { return false }
    return (0..<count).allSatisfy { source[index + $0] == text.utf8Start[$0] }
  }
}
