import DescentFigures

/// A figure that every run of a sweep has, and how its files are written.
public struct PlannedFigure: Codable, Equatable, Sendable {
  /// What the figure is called in the names of its files.
  public let name: String

  public let request: FigureRequest

  /// A theme's name.
  public let theme: String

  /// Dots per inch of a PNG.
  public let dpi: Double

  /// Kinds of file by their extension, each once, in the order in which they are written.
  public let formats: [String]

  public init(
    name: String, request: FigureRequest, theme: String, dpi: Double, formats: [String]
  ) {
    self.name = name
    self.request = request
    self.theme = theme
    self.dpi = dpi
    self.formats = formats
  }
}

/// What a sweep draws of all its runs together.
public struct PlannedSummary: Codable, Equatable, Sendable {
  /// By name, in the order in which they are written.
  public let figures: [String]

  public let theme: String
  public let dpi: Double
  public let formats: [String]

  public init(figures: [String], theme: String, dpi: Double, formats: [String]) {
    self.figures = figures
    self.theme = theme
    self.dpi = dpi
    self.formats = formats
  }
}
