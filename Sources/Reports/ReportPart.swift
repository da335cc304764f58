import Documents

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
