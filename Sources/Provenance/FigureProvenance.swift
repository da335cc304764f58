import DescentFigures
import Experiments
import Plotting

/// Where a figure came from, complete: with no other input the same program makes the same file again.
///
/// It holds no user name, host name or absolute path. All files of a figure carry the same, whatever
/// their format.
public struct FigureProvenance: Equatable, Sendable {
  /// The name and version of the form in which it is written.
  public static let schema = "descent.figure/1"

  /// The version of the program.
  public var tool: String

  /// The libraries that decide what is in a file, by name, with their versions.
  public var libraries: [String: String]

  public var experiment: Experiment
  public var figure: FigureRequest

  /// A theme's name.
  public var theme: String

  /// Dots per inch, which only a PNG has a use for.
  public var dpi: Double

  /// What a PDF says when it was made, in seconds since 1970; nil for nothing.
  public var date: Int64?

  /// What was drawn.
  public var scene: FigureSummary

  public init(
    tool: String, libraries: [String: String], experiment: Experiment, figure: FigureRequest,
    theme: String, dpi: Double, date: Int64?, scene: FigureSummary
  ) {
    self.tool = tool
    self.libraries = libraries
    self.experiment = experiment
    self.figure = figure
    self.theme = theme
    self.dpi = dpi
    self.date = date
    self.scene = scene
  }
}

extension FigureProvenance: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema, tool, libraries, experiment, figure, theme, dpi, date, scene
  }

  /// Throws a ``FigureProvenanceError`` for another schema, and a `DecodingError` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try container.decode(String.self, forKey: .schema)
    guard schema == Self.schema else { throw FigureProvenanceError.schema(schema) }
    self.init(
      tool: try container.decode(String.self, forKey: .tool),
      libraries: try container.decode([String: String].self, forKey: .libraries),
      experiment: try container.decode(Experiment.self, forKey: .experiment),
      figure: try container.decode(FigureRequest.self, forKey: .figure),
      theme: try container.decode(String.self, forKey: .theme),
      dpi: try container.decode(Double.self, forKey: .dpi),
      date: try container.decodeIfPresent(Int64.self, forKey: .date),
      scene: try container.decode(FigureSummary.self, forKey: .scene))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(tool, forKey: .tool)
    try container.encode(libraries, forKey: .libraries)
    try container.encode(experiment, forKey: .experiment)
    try container.encode(figure, forKey: .figure)
    try container.encode(theme, forKey: .theme)
    try container.encode(dpi, forKey: .dpi)
    try container.encodeIfPresent(date, forKey: .date)
    try container.encode(scene, forKey: .scene)
  }
}
