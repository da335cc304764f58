import Scenes

/// What a figure shows, in a few words and digests: enough to tell it from any other, and small
/// enough to go along in its file.
///
/// It says what was drawn: a label that the layout left out is not in it. Formulas are in words, as
/// `Label.reading` has them. As JSON it leaves out what is nil or empty.
///
/// Boxes are where things stand on the page, in points, to a hundredth. Those of words hold the height
/// of their font, or of what reaches beyond it.
public struct FigureSummary: Equatable, Sendable {
  /// The page, in points.
  public var size: Size

  /// The title above all panels.
  public var title: String?

  public var titleBox: Rectangle?

  /// The legend above all panels.
  public var legend: Legend?

  /// Every font that words are set in, with its size and colour, in alphabetical order:
  /// `DejaVu Sans 10 #000000`, with `bold` and `oblique` before the size.
  public var fonts: [String]

  /// Row by row, as many as the figure has.
  public var panels: [Panel]

  /// The numbers of series that are small, by the series' digest, in the order that the digest has.
  ///
  /// In single precision: they are there to say what moved, and the digest is what is exact.
  public var values: [String: [[Float]]]

  public init(
    size: Size, title: String? = nil, titleBox: Rectangle? = nil, legend: Legend? = nil,
    fonts: [String] = [], panels: [Panel], values: [String: [[Float]]] = [:]
  ) {
    self.size = size
    self.title = title
    self.titleBox = titleBox
    self.legend = legend
    self.fonts = fonts
    self.panels = panels
    self.values = values
  }

  /// Where a legend stands; what it says are the labels of the series.
  public struct Legend: Equatable, Sendable {
    public var box: Rectangle

    /// Around its words alone.
    public var textBox: Rectangle

    public init(box: Rectangle, textBox: Rectangle) {
      self.box = box
      self.textBox = textBox
    }
  }

  /// One panel with its axes and what stands between them.
  public struct Panel: Equatable, Sendable {
    public var title: String?
    public var titleBox: Rectangle?

    /// What the axes enclose.
    public var box: Rectangle?

    public var x: Axis
    public var y: Axis

    /// All that shows data, in drawing order.
    public var series: [Series]

    /// The words in the panel, in drawing order; the lines of one box are joined by spaces.
    public var notes: [String]

    /// Around every line of words between the axes, those of notes and of contours, by their ink.
    public var noteBoxes: [Rectangle]

    public var legend: Legend?

    public init(
      title: String? = nil, titleBox: Rectangle? = nil, box: Rectangle? = nil, x: Axis, y: Axis,
      series: [Series] = [], notes: [String] = [], noteBoxes: [Rectangle] = [],
      legend: Legend? = nil
    ) {
      self.title = title
      self.titleBox = titleBox
      self.box = box
      self.x = x
      self.y = y
      self.series = series
      self.notes = notes
      self.noteBoxes = noteBoxes
      self.legend = legend
    }
  }

  /// One direction of a panel.
  public struct Axis: Equatable, Sendable {
    public var label: String?
    public var labelBox: Rectangle?

    /// The values at the left or lower end, then at the right or upper end.
    public var limits: Limits

    public var scale: AxisScale

    /// What stands at the ticks, in the order of their values; ticks without words are left out.
    public var ticks: [String]

    /// Around all that stands at the ticks.
    public var ticksBox: Rectangle?

    /// What all tick labels have in common, such as `1e6`.
    public var offset: String?
    public var offsetBox: Rectangle?

    public init(
      label: String? = nil, labelBox: Rectangle? = nil, limits: Limits, scale: AxisScale = .linear,
      ticks: [String] = [], ticksBox: Rectangle? = nil, offset: String? = nil,
      offsetBox: Rectangle? = nil
    ) {
      self.label = label
      self.labelBox = labelBox
      self.limits = limits
      self.scale = scale
      self.ticks = ticks
      self.ticksBox = ticksBox
      self.offset = offset
      self.offsetBox = offsetBox
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
