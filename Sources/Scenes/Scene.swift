/// A finished drawing: everything is decided, in points, and no data is needed to draw it.
///
/// Layout makes scenes and renderers draw them; between the two a scene is a plain value that can be
/// compared, written down and read back.
public struct Scene: Equatable, Sendable {
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

  /// What each colour becomes for a reader who prefers a dark page; nil where there is no second scheme.
  ///
  /// Keys and values are opaque: opacity stays the item's own. What is not in it stays as it is.
  public var darkColors: [Color: Color]?

  public init(
    size: Size, background: Color? = .white, title: String, description: String,
    items: [SceneItem] = [],
    darkColors: [Color: Color]? = nil
  ) {
    self.size = size
    self.background = background
    self.title = title
    self.description = description
    self.items = items
    self.darkColors = darkColors
  }
}
