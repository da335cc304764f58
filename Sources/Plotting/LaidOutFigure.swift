import Scenes

/// A figure with everything decided: the drawing, and what it shows in a few words.
public struct LaidOutFigure: Equatable, Sendable {
  /// A drawing that needs no data.
  public let scene: Scene

  /// Made from the decisions that made the scene.
  public let summary: FigureSummary
}
