/// A finished drawing: everything is decided, in points, and no data is needed to draw it.
///
/// Layout makes scenes and renderers draw them; between the two a scene is a plain value that can be
/// compared, written down and read back.
public struct Scene: Codable, Equatable, Sendable {
  /// The page, in points.
  public var size: Size

  /// Nil leaves the page transparent.
  public var background: Color?

  /// What the figure is called, in a few words.
  public var title: String

  /// What the figure shows, in sentences, for those who cannot see it.
  public var description: String

  /// Drawn in order; later ones cover earlier ones.
  public var items: [SceneItem]

  public init(
    size: Size, background: Color? = .white, title: String, description: String,
    items: [SceneItem] = []
  ) {
    self.size = size
    self.background = background
    self.title = title
    self.description = description
    self.items = items
  }
}
