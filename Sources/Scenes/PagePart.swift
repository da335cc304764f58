/// What some items of a page are, for those who hear a page instead of seeing it.
public struct PagePart: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// Of a level from 1, the document's title, to 6.
    case heading(Int)

    case paragraph
    case list
    case listItem
    case table
    case row
    case headerCell
    case cell
    case caption
    case code

    /// With what it shows in words.
    case figure(alternative: String)
  }

  public enum Content: Equatable, Sendable {
    /// Items by their indices among those of the page's scene.
    case items(Range<Int>)

    case parts([PagePart])
  }

  public var kind: Kind
  public var content: Content

  public init(_ kind: Kind, _ content: Content) {
    self.kind = kind
    self.content = content
  }
}
