import Scenes

/// How figures look: every size, colour and habit of layout in one value.
///
/// Sizes are points.
public struct Theme: Equatable, Sendable {
  /// What it is called on the command line.
  public var name: String

  public var fontFamily = Font.defaultFamily

  /// Tick labels, axis labels, legends and annotations.
  public var fontSize = 10.0

  /// Titles of panels and figures.
  public var titleSize = 12.0

  /// How rasters draw labels; formulas are always outlines.
  public var labelRendering: SceneText.Rendering

  /// The page and the ground of each panel.
  public var background = Color.white

  /// Text, frames and ticks.
  public var ink: Color

  /// Grid lines, leader lines and what else should stand back.
  public var faint: Color

  /// Series without a colour of their own take these in turn.
  public var palette: [Color]

  /// Surfaces, from their lowest ground to their highest.
  public var ramp: ColorRamp

  /// Lines between the bands of a surface.
  public var contourWidth = 0.6

  /// What is predicted, or pointed at.
  public var emphasis: Color

  /// How much room there is around and between panels.
  public var margins: Margins

  /// Which sides of a panel have a line.
  public var frame: Frame

  public var frameWidth = 0.8

  public var tickLength = 3.5

  /// How many ticks there may be along the bottom, as a multiple of what matplotlib allows.
  public var tickDensity = 1.0

  /// From the end of a tick to its label.
  public var tickPad = 3.5

  public var minorTickLength = 2.0
  public var minorTickWidth = 0.6

  /// From the end of a minor tick to its label.
  public var minorTickPad = 3.4

  /// From the tick labels to the label of the axis.
  public var labelPad = 4.0

  /// From a panel to its title's baseline.
  public var titlePad = 6.0

  /// Lines behind the marks at each tick; nil for none.
  public var grid: Stroke?

  public var markerDiameter = 6.0

  /// Around a marker, in its own colour.
  public var markerOutline = 1.0

  public var markerPlacement: SceneMarkers.Placement

  public var lineWidth = 1.5

  /// Whether figures say more than the article's do: titles, legends, curves and shared axes.
  public var isAnnotated: Bool

  /// Which sides of a panel have a line.
  public enum Frame: Equatable, Sendable {
    case box
    case leftAndBottom
  }

  /// How panels are placed.
  public enum Margins: Equatable, Sendable {
    /// At given shares of the figure, whatever their labels need.
    case fixed(SubplotArea)

    /// As large as their labels allow, with `padding` points at the page's edge and `gap` points
    /// between the labels of one panel and the next.
    case fitted(padding: Double, gap: Double)
  }
}

extension Theme {
  /// The colour of the series with that index, from 0 on; colours come again when all are used.
  public func seriesColor(_ index: Int) -> Color {
    palette.isEmpty ? ink : palette[index % palette.count]
  }

  /// Whether labels that would touch are thinned or moved; matplotlib lets them overlap.
  var keepsLabelsApart: Bool {
    if case .fitted = margins { true } else { false }
  }
}

extension Theme {
  /// matplotlib's defaults: what the article shows.
  ///
  /// The values are those of the style file of matplotlib 3.11.2.
  public static let matplotlib = Theme(
    name: "matplotlib",
    labelRendering: .hintedSubpixel,
    ink: .black,
    faint: Color(0xb0b0b0),
    palette: [
      Color(0x1f77b4), Color(0xff7f0e), Color(0x2ca02c), Color(0xd62728), Color(0x9467bd),
      Color(0x8c564b), Color(0xe377c2), Color(0x7f7f7f), Color(0xbcbd22), Color(0x17becf),
    ],
    ramp: .viridis,
    emphasis: .red,
    margins: .fixed(SubplotArea()),
    frame: .box,
    markerPlacement: .wholePixel,
    isAnnotated: false)

  /// What a careful author would publish.
  ///
  /// The colours are Okabe and Ito's, which people with the common forms of colour blindness can tell
  /// apart (Color Universal Design, 2008), in the order blue, vermilion, green, purple, orange, sky.
  public static let clean = Theme(
    name: "clean",
    titleSize: 11,
    labelRendering: .hinted,
    ink: Color(0x262626),
    faint: Color(0xd9d9d9),
    palette: [
      Color(0x0072b2), Color(0xd55e00), Color(0x009e73), Color(0xcc79a7), Color(0xe69f00),
      Color(0x56b4e9),
    ],
    ramp: ColorRamp(tintsOf: Color(0x0072b2), lightest: 0.02, darkest: 0.58),
    emphasis: Color(0xd55e00),
    margins: .fitted(padding: 8, gap: 12),
    frame: .leftAndBottom,
    tickDensity: 1.8,
    grid: Stroke(Color(0xe5e5e5), width: 0.8),
    markerDiameter: 5,
    markerOutline: 0.6,
    markerPlacement: .subpixel,
    isAnnotated: true)

  /// Those that can be asked for by name.
  public static let all: [Theme] = [.matplotlib, .clean]
}
