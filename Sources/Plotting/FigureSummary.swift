import Scenes

/// What a figure shows, in a few words and digests: enough to tell it from any other, and small
/// enough to go along in its file.
///
/// It says what was drawn: a label that the layout left out is not in it. Formulas are in words, as
/// `Label.reading` has them. As JSON it leaves out what is nil or empty.
public struct FigureSummary: Codable, Equatable, Sendable {
  /// The page, in points.
  public var size: Size

  /// The title above all panels.
  public var title: String?

  /// Row by row, as many as the figure has.
  public var panels: [Panel]

  public init(size: Size, title: String? = nil, panels: [Panel]) {
    self.size = size
    self.title = title
    self.panels = panels
  }

  /// One panel with its axes and what stands between them.
  public struct Panel: Equatable, Sendable {
    public var title: String?
    public var x: Axis
    public var y: Axis

    /// All that shows data, in drawing order.
    public var series: [Series]

    /// The words in the panel, in drawing order; the lines of one box are joined by spaces.
    public var notes: [String]

    public init(
      title: String? = nil, x: Axis, y: Axis, series: [Series] = [], notes: [String] = []
    ) {
      self.title = title
      self.x = x
      self.y = y
      self.series = series
      self.notes = notes
    }
  }

  /// One direction of a panel.
  public struct Axis: Equatable, Sendable {
    public var label: String?

    /// The values at the left or lower end, then at the right or upper end.
    public var limits: Limits

    public var scale: AxisScale

    /// What stands at the ticks, in the order of their values; ticks without words are left out.
    public var ticks: [String]

    /// What all tick labels have in common, such as `1e6`.
    public var offset: String?

    public init(
      label: String? = nil, limits: Limits, scale: AxisScale = .linear, ticks: [String] = [],
      offset: String? = nil
    ) {
      self.label = label
      self.limits = limits
      self.scale = scale
      self.ticks = ticks
      self.offset = offset
    }
  }

  /// One mark that shows data, with how it looks and a digest of its numbers.
  public struct Series: Equatable, Sendable {
    public enum Kind: String, Codable, Sendable {
      case dots
      case line
      case area
      case arrow
      case contours
      case horizontalLine = "horizontal-line"
      case verticalLine = "vertical-line"
    }

    public var kind: Kind

    /// What the legend calls it.
    public var label: String?

    /// Nil where nothing of it could be drawn; so are the four that follow.
    public var color: Color?

    public var marker: SceneMarkers.Shape?

    /// Of the markers, in points, without their outline.
    public var diameter: Double?

    /// Of the line, in points.
    public var width: Double?

    /// Lengths of dashes and gaps in turn, in points; empty for a solid line.
    public var dashes: [Double]

    /// How many places the data has, those that are not finite among them.
    public var count: Int

    /// The first 16 bytes, in 32 hexadecimal digits, of the SHA-256 of its numbers: all x, then all
    /// y (of an area, all lower and then all upper y; of contours, all z first), eight bytes each as `SHA256Digest` has them.
    ///
    /// It does not depend on how the data looks or what it is called.
    public var digest: String

    public init(
      _ kind: Kind, label: String? = nil, color: Color? = nil, marker: SceneMarkers.Shape? = nil,
      diameter: Double? = nil, width: Double? = nil, dashes: [Double] = [], count: Int,
      digest: String
    ) {
      self.kind = kind
      self.label = label
      self.color = color
      self.marker = marker
      self.diameter = diameter
      self.width = width
      self.dashes = dashes
      self.count = count
      self.digest = digest
    }
  }
}
