import Training

extension TrainingRun {
  /// Holds the loss and the metrics of steps against those of the parameters that are recorded with them.
  ///
  /// A run that was changed by hand is found out, as far as its steps are shown: what follows from the
  /// parameters is worked out again, though not how each step's came of those before. Of very large runs
  /// some steps at equal distances are taken.
  ///
  /// - Throws: ``TrainingRunError/inconsistent(_:_:expected:)`` for the first that differs.
  package func checkConsistency() throws(TrainingRunError) {
    for (index, value) in (steps.first?.parameters ?? []).enumerated()
    where !Self.agree(value, parameters.initial[index]) {
      throw .inconsistent(
        "steps[0].parameters[\(index)]", "\(value)", expected: "\(parameters.initial[index])")
    }
    var model = model
    var predictions = [Float](repeating: 0, count: targets.count)
    let most = max(2, Self.mostPredictions / targets.count)
    for step in steps.thinned(to: most) {
      let name = "steps[\(step.step - 1)]"
      model.writePredictions(for: step.parameters, to: &predictions)
      let loss = experiment.loss.value(predictions: predictions, targets: targets)
      guard Self.agree(step.loss, loss) else {
        throw .inconsistent("\(name).loss", "\(step.loss)", expected: "\(loss)")
      }
      for metric in Metric.allCases {
        guard let found = step[metric] else { continue }
        let expected = metric.value(predictions: predictions, targets: targets)
        guard Self.agree(found, expected) else {
          throw .inconsistent("\(name).\(metric.rawValue)", "\(found)", expected: "\(expected)")
        }
      }
    }
  }

  /// A fraction of a second.
  private static let mostPredictions = 1 << 24

  /// Whether two numbers are the same, but for last digits in which C libraries differ.
  private static func agree<Number: BinaryFloatingPoint>(_ one: Number, _ other: Number) -> Bool {
    if one == other || (one.isNaN && other.isNaN) { return true }
    return (one - other).magnitude <= 1e-5 * max(one.magnitude, other.magnitude)
      && one.isFinite && other.isFinite
  }
}
