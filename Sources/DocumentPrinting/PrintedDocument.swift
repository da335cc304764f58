import Scenes

/// A document as pages, on which everything has its place.
public struct PrintedDocument: Equatable, Sendable {
  public var title: String

  /// What the document comes to, as plain text.
  public var summary: String

  /// At least one.
  public var pages: [ScenePage]

  /// The document's sections, and below each its headings and figures.
  public var outline: [OutlineEntry]
}
