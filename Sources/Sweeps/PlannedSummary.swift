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
