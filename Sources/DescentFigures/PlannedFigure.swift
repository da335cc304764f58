/// A figure that a run is to have, and how its files are written.
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
