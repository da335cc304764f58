import Documents

/// A page about what was recorded, and what it has for other pages.
public protocol Report {
  /// The whole page.
  ///
  /// Throws what making it throws.
  func document() throws -> Document

  /// What the numbers say, in a line to stand below a figure elsewhere.
  var numbersLine: [Inline] { get }
}

extension Report {
  /// What a page elsewhere shows: a figure with what the numbers say below it, or a section.
  ///
  /// Nil where the report has nothing of that name. Throws what making the page throws.
  public func fragment(named name: String) throws -> [Block]? {
    let document = try document()
    guard let blocks = document.fragment(named: name) else { return nil }
    guard case .figure = blocks.first else { return blocks }
    return blocks + [.paragraph(numbersLine)]
  }
}
