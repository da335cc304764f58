import Documents
import Pages
import Scenes

/// A document as one self-contained HTML file, for light and dark, for screens and paper.
///
/// It can be read without its script, which only sorts tables.
public struct DocumentPage {
  public var document: Document

  /// Makes an `<svg>` element of a drawing.
  public var drawing: (Scene) throws -> [UInt8]

  /// Rules of style for readers who prefer a dark page, beside the page's own: they colour drawings.
  public var darkRules: String

  public init(
    _ document: Document, darkRules: String = "", drawing: @escaping (Scene) throws -> [UInt8]
  ) {
    self.document = document
    self.darkRules = darkRules
    self.drawing = drawing
  }

  /// The whole file, in UTF-8.
  ///
  /// Throws what `drawing` throws.
  public func bytes() throws -> [UInt8] {
    let blocks = BlockHTML(drawing: drawing)
    let sections = try document.sections.map { section in
      HTML.element(
        "section", ["id": section.identifier],
        [.element("h2", [:], [.text(section.title)])] + (try section.blocks.map(blocks.html)))
    }
    return Page(
      title: document.title, summary: document.summary.plainText, style: style,
      script: isSortable ? Self.script : nil, hasFilesBeside: hasPictures,
      body: .group([skip, header, navigation])
        + .element("main", ["id": Self.start], sections)
    ).bytes
  }

  /// Where the text begins; sections have no colon in their names.
  private static let start = ":start"

  private var isSortable: Bool {
    document.sections.flatMap(\.blocks).contains { block in
      if case .table(let table) = block { table.isSortable } else { false }
    }
  }

  private var hasPictures: Bool {
    document.sections.flatMap(\.blocks).contains { block in
      if case .picture = block { true } else { false }
    }
  }

  private var skip: HTML {
    .element("a", ["class": "skip", "href": "#\(Self.start)"], ["Skip to the text"])
  }

  private var header: HTML {
    .element(
      "header", [:],
      [
        .element("h1", [:], [.text(document.title)]),
        .element("p", ["class": "summary"], document.summary.map(InlineHTML.html)),
      ])
  }

  private var navigation: HTML {
    guard document.sections.count > 1 else { return .empty }
    let items = document.sections.map { section in
      HTML.element(
        "li", [:],
        [.element("a", ["href": "#\(section.identifier)"], [.text(section.title)])])
    }
    return .element("nav", ["aria-label": "Sections"], [.element("ul", [:], items)])
  }

  private var style: InlineSource {
    let dark =
      darkRules.isEmpty
      ? "" : "\n@media screen and (prefers-color-scheme: dark) {\n\(darkRules)\n}\n"
    return InlineSource(
      PageStyle.base + "\n"
        + String(decoding: PackageResources.document_css, as: UTF8.self) + dark)
  }

  private static let script = InlineSource(
    "(() => {\n\"use strict\";\n" + String(decoding: PackageResources.sort_js, as: UTF8.self)
      + "})();\n")
}

extension HTML {
  fileprivate static func + (one: HTML, other: HTML) -> HTML { .group([one, other]) }
}
