import Training

extension TrainingRun {
  /// Holds the loss and the metrics of steps against those of the parameters that are recorded with them.
  ///
  /// A run that was changed by hand is found out, as far as its errors go: what follows from the parameters is
  /// worked out again, though not how each step's came of those before, nor the last ones of those. Of very
  /// large runs some steps at equal distances are taken, and the one with the lowest error.
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
    let scale = Self.rounding(targets)
    let lowest = steps.filter { $0.rmse.isFinite }.min { $0.rmse < $1.rmse }
    for step in steps.thinned(to: most) + [lowest].compactMap({ $0 }) {
      let name = "steps[\(step.step - 1)]"
      model.writePredictions(for: step.parameters, to: &predictions)
      let loss = experiment.loss.value(predictions: predictions, targets: targets)
      let slack = experiment.loss.isMeanSquaredError ? scale * scale : scale
      guard Self.agree(step.loss, loss, within: Float(slack)) else {
        throw .inconsistent("\(name).loss", "\(step.loss)", expected: "\(loss)")
      }
      for metric in Metric.allCases {
        guard let found = step[metric] else { continue }
        let expected = metric.value(predictions: predictions, targets: targets)
        guard Self.agree(found, expected, within: metric == .rSquared ? 1e-6 : scale) else {
          throw .inconsistent("\(name).\(metric.rawValue)", "\(found)", expected: "\(expected)")
        }
      }
    }
  }

  /// A fraction of a second.
  private static let mostPredictions = 1 << 24

  /// What rounding makes of a number as large as the targets, which an error near zero consists of.
  private static func rounding(_ targets: [Float]) -> Double {
    let sum = targets.reduce(0) { $0 + Double($1) * Double($1) }
    return sum.isFinite ? 1e-6 * (sum / Double(max(1, targets.count))).squareRoot() : 0
  }

  /// Whether two numbers are the same, but for last digits in which C libraries differ.
  private static func agree<Number: BinaryFloatingPoint>(
    _ one: Number, _ other: Number, within slack: Number = 0
  ) -> Bool {
    if one == other || (one.isNaN && other.isNaN) { return true }
    let difference = (one - other).magnitude
    return difference <= max(slack, 1e-5 * max(one.magnitude, other.magnitude))
      && one.isFinite && other.isFinite
  }
}
