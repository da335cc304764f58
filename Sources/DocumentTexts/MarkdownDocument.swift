import Documents
import Pages

/// A document as Markdown that GitHub, MkDocs and DocC show alike.
///
/// Used are headings, lists, links, pictures, code and tables with pipes, no HTML. Whatever could mean
/// something in a text from elsewhere is escaped, so that it stands there as it is.
public struct MarkdownDocument {
  public var document: Document

  /// The path of a figure's file from the page, with `/` between folders.
  public var path: (DocumentFigure) -> String

  public init(_ document: Document, path: @escaping (DocumentFigure) -> String) {
    self.document = document
    self.path = path
  }

  /// The whole page, with a newline at its end.
  public var text: String {
    let parts =
      ["# \(MarkdownInline.prose(document.title))", MarkdownInline.line(document.summary)]
      + document.sections.flatMap { section in
        ["## \(MarkdownInline.prose(section.title))"] + section.blocks.map(block)
      }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// Some blocks of the page alone, without a newline at their end.
  public func text(of blocks: [Block]) -> String {
    blocks.map(block).joined(separator: "\n\n")
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): MarkdownInline.line(text)
    case .heading(let text): "### \(MarkdownInline.prose(text))"
    case .list(let items): items.map { "- \(MarkdownInline.line($0))" }.joined(separator: "\n")
    case .facts(let facts):
      facts.map { "- \(MarkdownInline.prose($0.name)): \(MarkdownInline.line($0.value))" }
        .joined(separator: "\n")
    case .table(let table): MarkdownTable(table: table).text
    case .figure(let figure): text(of: figure)
    case .picture(let picture): Self.link(picture.path, picture.description)
    case .code(let code): Self.text(of: code)
    }
  }

  private func text(of figure: DocumentFigure) -> String {
    Self.link(path(figure), figure.scene.description) + "\n\n"
      + MarkdownInline.line(figure.caption)
  }

  private static func link(_ path: String, _ description: String) -> String {
    "![\(MarkdownInline.prose(description))](\(Reference.file(path)))"
  }

  /// Between fences that are longer than any in the code.
  private static func text(of code: CodeBlock) -> String {
    let fence = MarkdownInline.fence(around: code.text, atLeast: 3)
    return "\(fence)\(code.language)\n\(code.text)\n\(fence)"
  }
}
