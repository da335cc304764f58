import Documents
import Pages

/// Pieces of lines as Markdown.
enum MarkdownInline {
  static func line(_ pieces: [Inline]) -> String { pieces.map(text).joined() }

  private static func text(_ piece: Inline) -> String {
    switch piece {
    case .text(let text): prose(text)
    case .strong(let text): text.isEmpty ? "" : "**\(prose(text))**"
    case .code(let text): code(text)
    case .link(let text, let destination):
      switch destination {
      case .section(let name): "[\(prose(text))](#\(name))"
      case .file(let path): "[\(prose(text))](\(Reference.file(path)))"
      }
    }
  }

  /// Text in which nothing means anything.
  ///
  /// A backslash goes before what every Markdown takes one for; for the rest there are references.
  static func prose(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.words(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#": escaped += "\\\(scalar)"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "|", "~", "@", "$": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    // At the start of a line these would begin a list.
    if let first = escaped.first, "+-".contains(first) { escaped = "\\" + escaped }
    return escaped
  }

  /// Text between backquotes, more of them than there are in it in a row.
  private static func code(_ text: String) -> String {
    let text = VisibleText.words(text)
    // In a table a pipe ends the cell even in code, unless it is escaped, which shows outside of one.
    guard !text.contains("|") else { return prose(text) }
    let fence = fence(around: text, atLeast: 1)
    let needsSpace = text.hasPrefix("`") || text.hasSuffix("`") || text.isEmpty
    return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// More backquotes than there are in a row in a text.
  static func fence(around text: String, atLeast least: Int) -> String {
    var (longest, run) = (least - 1, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }
}
