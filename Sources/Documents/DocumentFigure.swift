import Scenes

/// A figure of a document.
public struct DocumentFigure: Equatable, Sendable {
  /// What its file is called, without an extension, where a format keeps figures in files, and what
  /// links call it: no other figure of the document has the same.
  public var name: String

  /// The drawing; its title and description are the figure's alternative text.
  public var scene: Scene

  /// What to see in it, below it.
  public var caption: [Inline]

  public init(name: String, scene: Scene, caption: [Inline]) {
    self.name = name
    self.scene = scene
    self.caption = caption
  }
}
