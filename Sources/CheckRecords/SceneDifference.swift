/// One thing that differs between the scenes of two figures.
public struct SceneDifference: Codable, Equatable, Sendable {
  /// Which part of the figure: `title`, `panel 2 y limits`, `panel 1 series "predicted"`.
  public var path: String

  /// What the baseline has; empty for nothing.
  public var from: String

  /// What the actual figure has; empty for nothing.
  public var to: String

  /// The whole in words: `title: "Loss by step" -> "Lose by step"`.
  public var words: String

  public init(path: String, from: String, to: String, words: String) {
    self.path = path
    self.from = from
    self.to = to
    self.words = words
  }
}
