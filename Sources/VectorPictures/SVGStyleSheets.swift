/// Whether names and elements can be left out of an SVG although it has style sheets.
enum SVGStyleSheets {
  /// Whether a style sheet selects by nothing but names of elements, classes and `*`, so that it makes
  /// no difference to it which ids there are, which attributes, and which elements beside others.
  ///
  /// A comment, an escape, or a rule with `@` is taken for something else.
  static func isPlain(_ text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{": depth += 1
      case "}": depth -= 1
      case "@", "\\": return false
      case "/" where depth == 0: return false
      case _ where depth == 0:
        guard scalar.properties.isAlphabetic || plain.contains(scalar) else { return false }
      default: continue
      }
      guard (0...1).contains(depth) else { return false }
    }
    return depth == 0
  }

  private static let plain = Set("*.,-_0123456789 \t\r\n".unicodeScalars)
}
