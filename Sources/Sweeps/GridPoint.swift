import DescentFigures
import Digests
import Experiments
import JSONTexts
import TorchRandom

/// One choice of values for the keys that vary: an experiment to be run from every seed.
public struct GridPoint: Equatable, Sendable {
  /// As many as the sweep has keys.
  public let values: [String]

  /// The experiment; its seed stands for every seed of the sweep.
  public let experiment: Experiment

  public let figures: [PlannedFigure]

  public init(values: [String], experiment: Experiment, figures: [PlannedFigure]) {
    self.values = values
    var experiment = experiment
    experiment.seed = 0
    self.experiment = experiment
    self.figures = figures
  }

  /// The experiment from a seed.
  public func experiment(seed: TorchSeed) -> Experiment {
    var experiment = experiment
    experiment.seed = seed
    return experiment
  }

  /// The files of each run, in the order in which they are written.
  var fileCount: Int { figures.reduce(0) { $0 + $1.formats.count } }

  /// The digest of everything that its runs have in common.
  func experimentDigest() throws -> String {
    SHA256Digest.hex(of: try JSONText.text(of: experiment, layout: .compact).utf8)
  }
}

extension GridPoint: Codable {
  private enum CodingKeys: String, CodingKey {
    case values, experiment, figures
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      values: try container.decode([String].self, forKey: .values),
      experiment: try container.decode(Experiment.self, forKey: .experiment),
      figures: try container.decode([PlannedFigure].self, forKey: .figures))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(values, forKey: .values)
    try container.encode(experiment, forKey: .experiment)
    try container.encode(figures, forKey: .figures)
  }
}
