import DescentFigures
import Experiments
import JSONTexts
import Sweeps

/// Where a figure came from, in short: what fits beside it on a page.
///
/// Read from the same texts as ``FigureProvenance`` and ``SummaryProvenance``, without what is drawn.
public struct FigureOrigin: Equatable, Sendable {
  /// What the figure shows.
  public enum Kind: Equatable, Sendable {
    /// One run.
    case run(seed: String)

    /// All runs of a sweep; the keys are what varies beside the seed.
    case sweep(runCount: Int, seeds: String, keys: [String])

    /// Nothing of an experiment; only what is drawn is known.
    case drawing
  }

  public let kind: Kind

  /// The model, then its training, each in a phrase; of a sweep, those of its first point.
  public let experiment: [String]

  /// A theme's name; nil for a drawing.
  public let theme: String?

  /// The version of the program that made it; nil for a drawing.
  public let tool: String?

  public init(kind: Kind, experiment: [String] = [], theme: String? = nil, tool: String? = nil) {
    self.kind = kind
    self.experiment = experiment
    self.theme = theme
    self.tool = tool
  }

  /// Reads the text that a figure's file carries.
  ///
  /// - Throws: ``FigureProvenanceError`` for another form, and for damage.
  public init(json: String) throws(FigureProvenanceError) {
    let record = try JSONText.value(Record.self, of: json) { path, reason in
      FigureProvenanceError.malformed(path: path, reason: reason)
    }
    self = record.origin
  }
}

/// As files carry it.
private struct Record: Decodable {
  let origin: FigureOrigin

  private enum Key: String, CodingKey {
    case schema
    case tool
    case experiment
    case plan
    case theme
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let schema = try values.decode(String.self, forKey: .schema)
    switch schema {
    case FigureProvenance.schema:
      let experiment = try values.decode(Experiment.self, forKey: .experiment)
      origin = FigureOrigin(
        kind: .run(seed: "\(experiment.seed)"), experiment: Self.words(of: experiment),
        theme: try values.decode(String.self, forKey: .theme),
        tool: try values.decode(String.self, forKey: .tool))
    case SummaryProvenance.schema:
      let plan = try values.decode(SweepPlan.self, forKey: .plan)
      origin = FigureOrigin(
        kind: .sweep(runCount: plan.runCount, seeds: "\(plan.seeds)", keys: plan.keys),
        experiment: plan.points.first.map { Self.words(of: $0.experiment) } ?? [],
        theme: try values.decode(String.self, forKey: .theme), tool: plan.tool)
    case EmbeddedScene.schema: origin = FigureOrigin(kind: .drawing)
    default: throw FigureProvenanceError.schema(schema)
    }
  }

  private static func words(of experiment: Experiment) -> [String] {
    [
      FigureProvenance.modelWords(of: experiment), FigureProvenance.trainingWords(of: experiment),
    ]
  }
}
