import Documents
import Pages

/// Pieces of lines as HTML.
enum InlineHTML {
  static func html(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): .text(text)
    case .strong(let text): .element("strong", [:], [.text(text)])
    case .code(let text): .element("code", [:], [.text(text)])
    case .link(let text, .section(let name)): .element("a", ["href": "#\(name)"], [.text(text)])
    case .link(let text, .file(let path)):
      .element("a", ["href": Reference.file(path)], [.text(text)])
    }
  }
}
