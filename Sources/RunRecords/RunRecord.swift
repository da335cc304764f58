import DescentFigures
import Experiments
import JSONTexts

/// What a run leaves behind in `run.json`: the run itself, and which figures were asked for with it.
///
/// A report needs nothing else.
public struct RunRecord: Equatable, Sendable {
  public let run: TrainingRun

  /// In the order in which they were asked for; nil where the file says nothing of figures.
  public let figures: [PlannedFigure]?

  public init(run: TrainingRun, figures: [PlannedFigure]?) {
    self.run = run
    self.figures = figures
  }
}

/// The form of `TrainingRun` with one more key, `"figures": [{"name", "request", "theme", "dpi",
/// "formats"}]`, which readers of a run alone pass over.
extension RunRecord: Codable {
  private enum CodingKeys: String, CodingKey {
    case figures
  }

  /// Throws what `TrainingRun` does, a `TrainingRunError` for numbers that were changed, and a
  /// `FigureRequestError` for a figure that the run cannot have.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let run = try TrainingRun(from: decoder)
    try run.checkConsistency()
    let figures = try container.decodeIfPresent([PlannedFigure].self, forKey: .figures)
    for figure in figures ?? [] { try figure.request.validated(for: run.experiment) }
    self.init(run: run, figures: figures)
  }

  public func encode(to encoder: any Encoder) throws {
    try run.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(figures, forKey: .figures)
  }
}

extension RunRecord {
  /// The text of `run.json`: in lines, with sorted keys and a newline at the end.
  public func jsonText() throws -> String {
    try JSONText.text(of: self, layout: .lines) + "\n"
  }

  /// The record that such a text holds.
  ///
  /// Throws a `TrainingRunError`, an `ExperimentError` for an experiment that cannot be run, or a
  /// `FigureRequestError`.
  public init(json: String) throws {
    do {
      self = try JSONText.value(RunRecord.self, of: json)
    } catch let error as DecodingError {
      let mistake = DecodingMistake(error)
      throw TrainingRunError.malformed(path: mistake.path, reason: mistake.reason)
    }
  }
}
