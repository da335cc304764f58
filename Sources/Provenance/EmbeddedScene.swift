import Plotting

/// What a figure's file says of what is drawn in it and by what, whichever kind of figure it is.
public struct EmbeddedScene: Equatable, Sendable {
  /// The libraries that drew the file, by name, with their versions.
  public var libraries: [String: String]

  /// What was drawn.
  public var scene: FigureSummary

  public init(libraries: [String: String], scene: FigureSummary) {
    self.libraries = libraries
    self.scene = scene
  }

  /// Reads the text of ``FigureProvenance`` or ``SummaryProvenance``, and no more of it than this.
  ///
  /// - Throws: ``FigureProvenanceError``.
  public init(json: String) throws(FigureProvenanceError) {
    self = try FigureProvenanceError.value(EmbeddedScene.self, of: json)
  }
}

extension EmbeddedScene: Decodable {
  private enum Key: String, CodingKey {
    case schema
    case libraries
    case plan
    case scene
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let schema = try values.decode(String.self, forKey: .schema)
    let made: KeyedDecodingContainer<Key>
    switch schema {
    case FigureProvenance.schema: made = values
    case SummaryProvenance.schema:
      made = try values.nestedContainer(keyedBy: Key.self, forKey: .plan)
    default: throw FigureProvenanceError.schema(schema)
    }
    self.init(
      libraries: try made.decode([String: String].self, forKey: .libraries),
      scene: try values.decode(FigureSummary.self, forKey: .scene))
  }
}
