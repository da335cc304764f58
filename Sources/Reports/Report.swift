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

/// A page about a part of what was recorded.
public struct ReportPart {
  /// The page's name without an ending, with `/` between folders.
  public var name: String

  /// Makes the page, once it is wanted.
  public var document: (ReportLinks) throws -> Document

  public init(name: String, document: @escaping (ReportLinks) throws -> Document) {
    self.name = name
    self.document = document
  }
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

/// Where links in a page of a report lead.
public struct ReportLinks: Sendable {
  /// The path of the page about a part, by its name, from the page that links; nil where there are no
  /// such pages.
  public var part: @Sendable (String) -> String?

  /// The path of the report's own page from the page that links.
  public var report: String

  /// The path of a file that was recorded, by its path from the record's directory; nil for one that is not
  /// there.
  public var file: @Sendable (String) -> String?

  public init(
    part: @escaping @Sendable (String) -> String?, report: String,
    file: @escaping @Sendable (String) -> String?
  ) {
    self.part = part
    self.report = report
    self.file = file
  }
}
