/// A typeface at a size.
public struct Font: Codable, Equatable, Hashable, Sendable {
  public enum Weight: String, Codable, Sendable {
    case regular
    case bold
  }

  public enum Slant: String, Codable, Sendable {
    case upright

    /// Leaning, as variables in formulas are. Where a family has no such face, the upright one is sheared.
    case oblique
  }

  /// The family's name: `DejaVu Sans`.
  public var family: String

  /// Points: the height of the em square.
  public var size: Double

  public var weight: Weight
  public var slant: Slant

  public init(
    family: String = Font.defaultFamily, size: Double, weight: Weight = .regular,
    slant: Slant = .upright
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.slant = slant
  }

  /// matplotlib's font, and ours unless another is asked for.
  public static let defaultFamily = "DejaVu Sans"
}
