import Documents
import Pages
import Scenes

/// Blocks as HTML.
struct BlockHTML {
  let drawing: (Scene) throws -> [UInt8]

  func html(_ block: Block) throws -> HTML {
    switch block {
    case .paragraph(let text): .element("p", [:], text.map(InlineHTML.html))
    case .heading(let text): .element("h3", [:], [.text(text)])
    case .list(let items):
      .element("ul", [:], items.map { .element("li", [:], $0.map(InlineHTML.html)) })
    case .facts(let facts): Self.html(facts)
    case .table(let table): TableHTML(table: table).html
    case .figure(let figure): try html(figure)
    // It can be scrolled, so it must be reached by keys.
    case .code(let code):
      .element("pre", ["tabindex": "0"], [.element("code", [:], [.text(code.text)])])
    }
  }

  private static func html(_ facts: [Fact]) -> HTML {
    .element(
      "dl", [:],
      facts.flatMap { fact in
        [
          .element("dt", [:], [.text(fact.name)]),
          .element("dd", [:], fact.value.map(InlineHTML.html)),
        ]
      })
  }

  private func html(_ figure: DocumentFigure) throws -> HTML {
    .element(
      "figure", ["id": Reference.identifier(figure.name)],
      [
        .drawing(InlineDrawing(try drawing(figure.scene))),
        .element("figcaption", [:], figure.caption.map(InlineHTML.html)),
      ])
  }
}
