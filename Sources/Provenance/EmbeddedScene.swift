import JSONTexts
import Plotting

/// What a figure's file says of what is drawn in it and by what, whichever kind of figure it is.
public struct EmbeddedScene: Equatable, Sendable {
  /// The name and version of the form that says this and no more, for figures without an experiment.
  public static let schema = "descent.scene/1"

  /// The libraries that drew the file, by name, with their versions.
  public var libraries: [String: String]

  /// What was drawn.
  public var scene: FigureSummary

  public init(libraries: [String: String], scene: FigureSummary) {
    self.libraries = libraries
    self.scene = scene
  }

  /// In one line, with sorted keys: what files carry.
  public func jsonText() throws -> String { try JSONText.text(of: self, layout: .compact) }

  /// Reads the text of this, of ``FigureProvenance`` or of ``SummaryProvenance``, and no more of it.
  ///
  /// - Throws: ``FigureProvenanceError``.
  public init(json: String) throws(FigureProvenanceError) {
    self = try JSONText.value(EmbeddedScene.self, of: json) { path, reason in
      FigureProvenanceError.malformed(path: path, reason: reason)
    }
  }
}

extension EmbeddedScene: Codable {
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
    case FigureProvenance.schema, Self.schema: made = values
    case SummaryProvenance.schema:
      made = try values.nestedContainer(keyedBy: Key.self, forKey: .plan)
    default: throw FigureProvenanceError.schema(schema)
    }
    self.init(
      libraries: try made.decode([String: String].self, forKey: .libraries),
      scene: try values.decode(FigureSummary.self, forKey: .scene))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(Self.schema, forKey: .schema)
    try values.encode(libraries, forKey: .libraries)
    try values.encode(scene, forKey: .scene)
  }
}
