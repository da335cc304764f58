import Scenes
import Typesetting

/// A shape with lines of text in its middle, as in a flow chart.
public struct Box: Equatable, Sendable {
  public enum Outline: Equatable, Sendable {
    /// With round corners of a radius in points.
    case rectangle(cornerRadius: Double)

    /// Its corners touch the middles of the box's sides: a decision.
    case diamond
  }

  /// Its middle.
  public var center: DataPoint

  /// Data units.
  public var width: Double

  /// Data units.
  public var height: Double

  public var outline: Outline

  /// From top to bottom, each centred.
  public var lines: [Label]

  public var fill: Color?

  /// Nil takes the theme's ink.
  public var stroke: Color?

  public init(
    at center: DataPoint, width: Double, height: Double,
    outline: Outline = .rectangle(cornerRadius: 4), lines: [Label], fill: Color? = nil,
    stroke: Color? = nil
  ) {
    self.center = center
    self.width = width
    self.height = height
    self.outline = outline
    self.lines = lines
    self.fill = fill
    self.stroke = stroke
  }
}
