import Documents

/// A page about what was recorded, pages about its parts, and what it has for other pages.
public protocol Report {
  /// The whole page, with figures drawn in a way.
  ///
  /// Throws what making it throws.
  func document(drawing: FigureDrawing, links: ReportLinks) throws -> Document

  /// What the numbers say, in a line to stand below a figure elsewhere.
  var numbersLine: [Inline] { get }

  /// Pages about parts, such as single runs.
  ///
  /// They draw no figures of their own, so that there can be many.
  var parts: [ReportPart] { get }
}

extension Report {
  /// What a page elsewhere shows: a figure with what the numbers say below it, or a section.
  ///
  /// - Parameters:
  ///   - name: of a figure or a section.
  ///   - document: the report's page.
  /// - Returns: nil where the page has nothing of that name.
  public func fragment(named name: String, of document: Document) -> [Block]? {
    guard let blocks = document.fragment(named: name) else { return nil }
    guard case .figure = blocks.first else { return blocks }
    return blocks + [.paragraph(numbersLine)]
  }
}
