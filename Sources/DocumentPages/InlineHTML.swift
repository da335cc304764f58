import Documents
import Pages

/// Pieces of lines as HTML.
enum InlineHTML {
  static func html(_ inline: Inline) -> HTML {
    let text = HTML.text(VisibleText.words(inline.plainText))
    return switch inline {
    case .text: text
    case .strong: .element("strong", [:], [text])
    case .code: .element("code", [:], [text])
    case .link(_, .section(let name)): .element("a", ["href": "#\(name)"], [text])
    case .link(_, .file(let path)): .element("a", ["href": Reference.file(path)], [text])
    }
  }
}
