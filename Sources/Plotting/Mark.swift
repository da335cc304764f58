import Scenes

/// Something drawn in a panel at places given in data units.
public enum Mark: Equatable, Sendable {
  case dots(Dots)
  case line(Line)
  case area(Area)
  case arrow(Arrow)
  case annotation(Annotation)
  case box(Box)
}

/// One marker at each of many places: a scatter plot.
public struct Dots: Equatable, Sendable {
  /// As many as `y`; places that are not finite are left out.
  public var x: [Double]
  public var y: [Double]

  /// What the legend calls it; nil keeps it out of the legend.
  public var label: String?

  /// Nil takes the next of the theme's palette.
  public var color: Color?

  public var shape: SceneMarkers.Shape

  /// Points; nil takes the theme's.
  public var diameter: Double?

  public init(
    x: [Double], y: [Double], label: String? = nil, color: Color? = nil,
    shape: SceneMarkers.Shape = .circle, diameter: Double? = nil
  ) {
    precondition(x.count == y.count, "dots have as many x as y")
    self.x = x
    self.y = y
    self.label = label
    self.color = color
    self.shape = shape
    self.diameter = diameter
  }
}

/// Straight lines from place to place: a curve.
public struct Line: Equatable, Sendable {
  /// As many as `y`; a place that is not finite leaves a gap.
  public var x: [Double]
  public var y: [Double]
  public var label: String?

  /// Nil takes the next of the theme's palette.
  public var color: Color?

  /// Points; nil takes the theme's.
  public var width: Double?

  /// Lengths of dashes and gaps in turn, in points.
  public var dashes: [Double]

  /// Drawn at each place, too.
  public var marker: SceneMarkers.Shape?

  public init(
    x: [Double], y: [Double], label: String? = nil, color: Color? = nil, width: Double? = nil,
    dashes: [Double] = [], marker: SceneMarkers.Shape? = nil
  ) {
    precondition(x.count == y.count, "a line has as many x as y")
    self.x = x
    self.y = y
    self.label = label
    self.color = color
    self.width = width
    self.dashes = dashes
    self.marker = marker
  }
}

/// The ground between a lower and an upper curve.
public struct Area: Equatable, Sendable {
  public var x: [Double]
  public var lower: [Double]
  public var upper: [Double]
  public var label: String?
  public var color: Color

  public init(
    x: [Double], lower: [Double], upper: [Double], label: String? = nil, color: Color
  ) {
    precondition(
      x.count == lower.count && x.count == upper.count, "an area has as many x as lower and upper")
    self.x = x
    self.lower = lower
    self.upper = upper
    self.label = label
    self.color = color
  }
}

/// A place in data units.
public struct DataPoint: Equatable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A line from place to place with a head at its end.
public struct Arrow: Equatable, Sendable {
  /// The places it passes, from its tail to its head; at least two.
  public var points: [DataPoint]

  /// Nil takes the theme's ink.
  public var color: Color?

  /// Points.
  public var width: Double

  /// From the tip to the barbs, in points.
  public var headLength: Double

  /// Points left free at its tail.
  public var startGap: Double

  /// Points left free before its tip.
  public var endGap: Double

  public init(
    _ points: [DataPoint], color: Color? = nil, width: Double = 1.2, headLength: Double = 7,
    startGap: Double = 0, endGap: Double = 0
  ) {
    precondition(points.count >= 2, "an arrow has a tail and a head")
    self.points = points
    self.color = color
    self.width = width
    self.headLength = headLength
    self.startGap = startGap
    self.endGap = endGap
  }
}

/// Words or a formula at a place.
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
