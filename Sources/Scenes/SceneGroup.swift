/// Items that belong together, under a name that a reader of the figure would use.
public struct SceneGroup: Codable, Equatable, Sendable {
  /// What part of a figure it is.
  public enum Role: String, Codable, Sendable {
    case axes
    case frame
    case grid
    case xAxis
    case yAxis
    case series
    case annotation
    case title
    case legend
    case formula

    /// A whole figure on a page of a document.
    case figure
  }

  public var role: Role

  /// A series' label or a panel's number, to tell it from its siblings; may be empty.
  public var name: String

  /// Nothing outside is drawn; nil where nothing is cut.
  public var clip: Rectangle?

  public var items: [SceneItem]

  public init(role: Role, name: String = "", clip: Rectangle? = nil, items: [SceneItem]) {
    self.role = role
    self.name = name
    self.clip = clip
    self.items = items
  }
}
