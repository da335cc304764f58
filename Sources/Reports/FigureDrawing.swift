import Plotting
import Scenes

/// How the figures of a report are drawn.
public struct FigureDrawing {
  public var theme: Theme

  /// The fonts that the figures are to be drawn with.
  public var measuring: any TextMeasuring

  public init(theme: Theme, measuring: any TextMeasuring) {
    self.theme = theme
    self.measuring = measuring
  }

  /// Makes a figure for the theme, and lays it out.
  func laidOut(_ make: (Theme) -> Figure) -> LaidOutFigure {
    theme.laidOut(measuring: measuring, making: make)
  }
}
