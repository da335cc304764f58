import Experiments

/// The least RMSE that a model can have on its data, however it is trained.
public struct ReachableError: Equatable, Sendable {
  public let rmse: Double

  /// In the order of the experiment.
  public let parameters: [Double]

  /// Whether the model is linear in its parameters, so that there is nothing better anywhere; else
  /// nothing near is better.
  public let isLeast: Bool

  /// More values than this, over all evaluations of the model, would make a reader wait.
  private static let mostValues = 400_000_000

  /// Finds it by least squares; nil where the model is not finite, or has too much data to be quick.
  ///
  /// A model that is linear in its parameters has one answer. Any other is followed downwards from
  /// where the run ended, by the method of Levenberg and Marquardt.
  public init?(of run: TrainingRun) {
    let model = RunFunction(run: run)
    guard model.count * (model.parameterCount + 2) <= Self.mostValues else { return nil }
    if let columns = model.linearColumns {
      let rest = zip(model.targets, columns.constant).map { $0 - $1 }
      let weights = LeastSquares.weights(of: columns.columns, for: rest)
      // In double precision, as training in float32 has other roundings anyway.
      let errors = rest.indices.map { row in
        zip(weights, columns.columns).reduce(rest[row]) { $0 - $1.0 * $1.1[row] }
      }
      self.init(errors: errors, parameters: weights, isLeast: true)
    } else {
      let budget = Self.mostValues / max(1, model.count * (2 * model.parameterCount + 2))
      guard
        let found = LevenbergMarquardt.minimum(
          of: model, from: model.start, rounds: min(200, budget))
      else { return nil }
      self.init(errors: found.errors, parameters: found.parameters, isLeast: false)
    }
  }

  private init?(errors: [Double], parameters: [Double], isLeast: Bool) {
    let squares = errors.reduce(0) { $0 + $1 * $1 }
    rmse = (squares / Double(errors.count)).squareRoot()
    guard rmse.isFinite else { return nil }
    self.parameters = parameters
    self.isLeast = isLeast
  }
}
