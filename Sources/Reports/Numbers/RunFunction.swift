import DescentFigures
import Experiments

/// A run's model as a function of its parameters, in double precision around its float32.
struct RunFunction {
  let run: TrainingRun
  let targets: [Double]

  /// What it costs to compute its values once, in additions.
  let cost: Int

  /// Whether its formula is linear in its parameters.
  let isLinear: Bool

  init(run: TrainingRun) {
    self.run = run
    targets = run.targets.map { Double($0) }
    let names = Set(run.parameters.names)
    // Making numbers of double precision of the values, and finding out whether they are finite.
    let reading = 4
    cost = run.targets.count * (run.formula.cost(changing: names) + reading)
    isLinear = run.formula.dependence(on: names) != .other
  }

  var count: Int { targets.count }
  var parameterCount: Int { run.parameters.names.count }

  /// Numbers that a search holds: a column for each parameter, and a few beside them.
  var numbers: Int { count * (parameterCount + 8) }

  /// The last parameters of the run that are finite.
  var end: [Double] { run.parameters(ofStep: nil).map { Double($0) } }

  /// The run's first step with the lowest RMSE; nil where none is finite.
  var bestStep: (step: Int, rmse: Double, parameters: [Double])? {
    run.steps.filter(\.rmse.isFinite).min { $0.rmse < $1.rmse }
      .map { ($0.step, $0.rmse, $0.parameters.map { Double($0) }) }
  }

  /// What the model says for some parameters; nil where that is not finite.
  func values(_ parameters: [Double]) -> [Double]? {
    let values = run.predictions(parameters: parameters.map { Float($0) })
    return values.allSatisfy(\.isFinite) ? values.map { Double($0) } : nil
  }

  /// Targets minus predictions; nil where those are not finite.
  func errors(_ parameters: [Double]) -> [Double]? {
    values(parameters).map { zip(targets, $0).map { $0 - $1 } }
  }

  /// A model that is a constant and a sum of columns, each times a parameter.
  struct Linear {
    var constant: [Double]
    var columns: [[Double]]
  }

  /// Its columns, if its formula is linear in its parameters; nil otherwise, and where a column is not
  /// finite.
  var linearColumns: Linear? {
    let none = [Double](repeating: 0, count: parameterCount)
    guard isLinear, let constant = values(none) else { return nil }
    var columns: [[Double]] = []
    for index in none.indices {
      var one = none
      one[index] = 1
      guard let values = values(one) else { return nil }
      columns.append(zip(values, constant).map { $0 - $1 })
    }
    return Linear(constant: constant, columns: columns)
  }
}
