import Scenes

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

  /// Gives its figures other drawings, in the order of reading.
  ///
  /// - Precondition: there is one for each figure.
  public mutating func replaceScenes(with scenes: [Scene]) {
    precondition(scenes.count == figures.count, "there is a scene for each figure")
    var next = 0
    for section in sections.indices {
      for block in sections[section].blocks.indices {
        guard case .figure(var figure) = sections[section].blocks[block] else { continue }
        figure.scene = scenes[next]
        sections[section].blocks[block] = .figure(figure)
        next += 1
      }
    }
  }
}
