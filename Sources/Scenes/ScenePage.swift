/// One page of a document of many: what is drawn, what it is, and where it leads.
public struct ScenePage: Equatable, Sendable {
  /// The drawing; its size is the paper's.
  public var scene: Scene

  /// What the drawing's items are, in the order of reading; items of none are decoration, such as
  /// grounds, rules and page numbers.
  ///
  /// Their ranges follow each other without overlap.
  public var parts: [PagePart]

  /// Where words lead.
  public var links: [PageLink]

  /// Places that links from anywhere in the document lead to.
  public var anchors: [PageAnchor]

  public init(
    scene: Scene, parts: [PagePart] = [], links: [PageLink] = [], anchors: [PageAnchor] = []
  ) {
    self.scene = scene
    self.parts = parts
    self.links = links
    self.anchors = anchors
  }
}

/// A place on a page that has a name.
public struct PageAnchor: Equatable, Sendable {
  /// No other place of the document has the same.
  public var name: String

  public var place: Point

  public init(_ name: String, at place: Point) {
    self.name = name
    self.place = place
  }
}

/// A rectangle on a page that leads somewhere.
public struct PageLink: Equatable, Sendable {
  /// Where a link leads.
  public enum Destination: Equatable, Hashable, Sendable {
    /// A place of the same document, by its anchor's name.
    case anchor(String)

    /// An address as RFC 3986 writes it, absolute or relative to the document.
    case address(String)
  }

  public var area: Rectangle
  public var destination: Destination

  public init(_ area: Rectangle, to destination: Destination) {
    self.area = area
    self.destination = destination
  }
}
