/// A line of a document's outline, which viewers show beside the pages.
public struct OutlineEntry: Equatable, Sendable {
  public var title: String

  /// The page that it leads to, from 0.
  public var page: Int

  /// Where on that page.
  public var place: Point

  /// What stands below it.
  public var children: [OutlineEntry]

  public init(_ title: String, page: Int, place: Point, children: [OutlineEntry] = []) {
    self.title = title
    self.page = page
    self.place = place
    self.children = children
  }
}
