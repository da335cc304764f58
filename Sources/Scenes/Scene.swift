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

/// One thing to draw.
public enum SceneItem: Codable, Equatable, Sendable {
  case shape(SceneShape)
  case markers(SceneMarkers)
  case text(SceneText)
  case group(SceneGroup)
}

/// An outline, filled, stroked or both; the stroke is drawn over the fill.
///
/// In a raster, a stroked outline of horizontal and vertical lines is moved to whole pixels, so that
/// frames and ticks are crisp; nothing else is.
public struct SceneShape: Codable, Equatable, Sendable {
  public var path: Path
  public var fill: Color?
  public var stroke: Stroke?

  public init(_ path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
    self.path = path
    self.fill = fill
    self.stroke = stroke
  }
}

/// One little shape at many places.
public struct SceneMarkers: Codable, Equatable, Sendable {
  public enum Shape: String, Codable, CaseIterable, Sendable {
    case circle
    case square
    case diamond
    case triangle
    case cross
  }

  /// Where a raster may put a marker's centre.
  public enum Placement: String, Codable, Sendable {
    /// On the middle of a pixel, as matplotlib does: every marker is the same little picture.
    case wholePixel

    /// On the nearest eighth of a pixel.
    case subpixel
  }

  public var shape: Shape

  /// Points from side to side, without the outline.
  public var diameter: Double

  public var fill: Color?

  /// Drawn over the fill, centred on the shape's edge.
  public var outline: Stroke?

  public var placement: Placement

  /// Where they stand, in drawing order.
  public var centers: [Point]

  public init(
    _ shape: Shape, diameter: Double, fill: Color?, outline: Stroke? = nil,
    placement: Placement = .wholePixel, centers: [Point]
  ) {
    self.shape = shape
    self.diameter = diameter
    self.fill = fill
    self.outline = outline
    self.placement = placement
    self.centers = centers
  }
}

/// One line of text in one font.
public struct SceneText: Codable, Equatable, Sendable {
  /// Which part of the line stands at its position.
  public enum Anchor: String, Codable, Sendable {
    case start
    case middle
    case end
  }

  /// The direction of reading.
  public enum Direction: String, Codable, Sendable {
    case rightwards

    /// Turned a quarter to the left, as the label of a y axis is.
    case upwards
  }

  /// How a raster draws the glyphs.
  public enum Rendering: String, Codable, Sendable {
    /// Fitted to the pixel grid, each glyph on a whole pixel: crisp labels.
    case hinted

    /// Fitted to the pixel grid, then moved to where it stands exactly, as matplotlib 3.11 does.
    case hintedSubpixel

    /// As plain outlines, exactly where they stand: formulas, whose parts must meet.
    case outline
  }

  public var string: String
  public var font: Font
  public var color: Color

  /// On the baseline.
  public var position: Point

  public var anchor: Anchor
  public var direction: Direction
  public var rendering: Rendering

  public init(
    _ string: String, font: Font, color: Color = .black, at position: Point,
    anchor: Anchor = .start, direction: Direction = .rightwards, rendering: Rendering = .hinted
  ) {
    self.string = string
    self.font = font
    self.color = color
    self.position = position
    self.anchor = anchor
    self.direction = direction
    self.rendering = rendering
  }
}

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
