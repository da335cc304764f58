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
    case .picture(let picture):
      .element(
        "p", ["class": "picture"],
        [
          .element(
            "img", ["src": Reference.file(picture.path), "alt": picture.description])
        ])
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
    let drawing = HTML.drawing(InlineDrawing(try drawing(figure.scene)))
    return .element(
      "figure", ["id": Reference.identifier(figure.name)],
      [
        Self.isWide(figure.scene)
          ? .element(
            "div",
            [
              "class": "scroll", "tabindex": "0", "role": "region",
              "aria-label": figure.scene.title,
            ], [drawing]) : drawing,
        .element("figcaption", [:], figure.caption.map(InlineHTML.html)),
      ])
  }

  /// Whether nothing could be read in it on a narrow page, so that it is to scroll there.
  private static func isWide(_ scene: Scene) -> Bool {
    scene.size.width > 2 * scene.size.height && scene.size.width > 480
  }
}
