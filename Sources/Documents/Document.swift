/// A page to be read: what it says, and nothing of how it looks.
///
/// Reports make documents; HTML, Markdown and PDF are made from them, so that all three say the same.
public struct Document: Equatable, Sendable {
  public var title: String

  /// What it comes to, in a sentence.
  public var summary: [Inline]

  /// In the order of reading.
  public var sections: [Section]

  public init(title: String, summary: [Inline], sections: [Section]) {
    self.title = title
    self.summary = summary
    self.sections = sections
  }

  /// A part of a document under a heading of its own.
  public struct Section: Equatable, Sendable {
    public var title: String

    /// What links within the document call it: ASCII letters, digits and hyphens, of which no other section has the same.
    public var identifier: String

    public var blocks: [Block]

    public init(_ title: String, identifier: String, blocks: [Block]) {
      self.title = title
      self.identifier = identifier
      self.blocks = blocks
    }
  }
}

extension Document {
  /// All its figures, in the order of reading.
  public var figures: [DocumentFigure] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    }
  }
}
