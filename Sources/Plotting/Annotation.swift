import Scenes
import Typesetting

/// Words or a formula at a place; nothing where the place is not finite.
public struct Annotation: Equatable, Sendable {
  public var label: Label
  public var position: DataPoint

  /// Points to the right of the place.
  public var dx: Double

  /// Points below the place.
  public var dy: Double

  /// What of the label stands at the place, from left to right.
  public var anchor: SceneText.Anchor

  /// Whether the place is the middle of the label's height instead of its baseline.
  public var isCentered: Bool

  /// Nil takes the theme's ink.
  public var color: Color?

  /// Points; nil takes the theme's.
  public var size: Double?

  /// How a label that is one formula is set: `display` where it stands by itself.
  public var style: FormulaStyle

  public init(
    _ label: Label, at position: DataPoint, dx: Double = 0, dy: Double = 0,
    anchor: SceneText.Anchor = .middle, isCentered: Bool = false, color: Color? = nil,
    size: Double? = nil, style: FormulaStyle = .inline
  ) {
    self.label = label
    self.position = position
    self.dx = dx
    self.dy = dy
    self.anchor = anchor
    self.isCentered = isCentered
    self.color = color
    self.size = size
    self.style = style
  }
}
