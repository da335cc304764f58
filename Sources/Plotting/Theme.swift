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

  /// From 0 to 1.
  public var contourOpacity = 0.5

  /// What is predicted, or pointed at.
  public var emphasis: Color

  /// What is emphasised where it stands on a tint, or is text.
  public var strongEmphasis: Color

  /// What points against the gradient: an arrow, and where it starts.
  public var direction: Color

  /// Words beside it.
  public var directionText: Color

  /// The colours for readers who prefer a dark page; nil where a figure looks the same to all.
  public var dark: ThemeColors?

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

  /// How opaque a line is that stands back behind dots, from 0 to 1.
  public var secondaryOpacity = 0.45

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
