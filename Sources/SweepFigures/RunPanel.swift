import Experiments
import Training

/// What a small panel shows of a run: its data and last predictions, few enough for the size, and nothing
/// of its steps, of which a hundred runs may have too many to be kept.
struct RunPanel: Sendable {
  let inputs: [Float]
  let targets: [Float]
  let predictions: [Float]

  /// The least and the greatest of all values; empty where none is finite.
  let inputEnds: [Float]
  let targetEnds: [Float]

  let inputLabel: String
  let targetLabel: String
  let divergence: Divergence?

  /// At the last step.
  let rmse: Double?

  /// More points than these do not show.
  private static let mostPoints = 200

  init(_ run: TrainingRun) {
    let predictions = run.predictions(parameters: run.lastFiniteParameters)
    let places = run.targets.indices.thinned(to: Self.mostPoints)
    inputs = places.map { run.inputs[$0] }
    targets = places.map { run.targets[$0] }
    self.predictions = places.map { predictions[$0] }
    inputEnds = Self.ends(run.inputs)
    targetEnds = Self.ends(run.targets)
    (inputLabel, targetLabel) = (run.inputLabel, run.targetLabel)
    divergence = run.divergence
    rmse = run.steps.last?.rmse
  }

  private static func ends(_ values: [Float]) -> [Float] {
    let finite = values.lazy.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else { return [] }
    return [least, greatest]
  }
}
