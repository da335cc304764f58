import DescentFigures
import Experiments

/// A run's model as a function of its parameters, in double precision around its float32.
struct RunFunction {
  let run: TrainingRun
  let targets: [Double]

  init(run: TrainingRun) {
    self.run = run
    targets = run.targets.map { Double($0) }
  }

  var count: Int { targets.count }
  var parameterCount: Int { run.parameters.names.count }

  /// The last parameters of the run that are finite.
  var start: [Double] { run.parameters(ofStep: nil).map { Double($0) } }

  /// What the model says for some parameters; nil where that is not finite.
  func values(_ parameters: [Double]) -> [Double]? {
    let values = run.predictions(parameters: parameters.map { Float($0) }).map { Double($0) }
    return values.allSatisfy(\.isFinite) ? values : nil
  }

  /// Targets minus predictions; nil where those are not finite.
  func errors(_ parameters: [Double]) -> [Double]? {
    values(parameters).map { zip(targets, $0).map { $0 - $1 } }
  }

  /// A model that is a constant and a sum of columns, each times a parameter.
  struct Linear {
    let constant: [Double]
    let columns: [[Double]]
  }

  /// Its columns, if it is linear in its parameters; nil otherwise.
  var linearColumns: Linear? {
    let none = [Double](repeating: 0, count: parameterCount)
    guard let constant = values(none) else { return nil }
    var columns: [[Double]] = []
    for index in none.indices {
      var one = none
      one[index] = 1
      guard let values = values(one) else { return nil }
      columns.append(zip(values, constant).map { $0 - $1 })
    }
    let linear = Linear(constant: constant, columns: columns)
    // Other places, whose parameters are not whole numbers, must be where the columns say.
    let places = [
      run.parameters.initial.map { Double($0) }, start,
      none.indices.map { 1.37 + 0.83 * Double($0) },
      none.indices.map { 0.61 * Double($0) - 2.19 },
    ]
    return places.allSatisfy { holds(linear, at: $0) } ? linear : nil
  }

  /// Whether the sum of columns is what the model says, but for the roundings of float32.
  private func holds(_ linear: Linear, at parameters: [Double]) -> Bool {
    guard let values = values(parameters) else { return false }
    return values.indices.allSatisfy { row in
      var (sum, size) = (linear.constant[row], abs(linear.constant[row]))
      for (parameter, column) in zip(parameters, linear.columns) {
        sum += parameter * column[row]
        // A column is a difference, which is as exact as what was subtracted.
        size += abs(parameter) * (abs(column[row]) + 2 * abs(linear.constant[row]))
      }
      return abs(values[row] - sum) <= 1e-5 * size + 1e-30
    }
  }
}
