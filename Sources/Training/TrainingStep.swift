/// One iteration of training: how good the parameters were, before they were updated.
public struct TrainingStep: Codable, Sendable {
  /// 1 for the first.
  public let step: Int

  /// The loss of these parameters.
  public let loss: Float

  /// The root of the mean squared error, in units of the targets, as the article prints it.
  public let rmse: Double

  /// The mean absolute error, in units of the targets; nil where nobody asked for it.
  public let meanAbsoluteError: Double?

  /// The coefficient of determination; nil where nobody asked for it.
  public let rSquared: Double?

  /// The parameters that made this loss; the next step has what became of them.
  public let parameters: [Float]

  private enum CodingKeys: String, CodingKey {
    case step, loss, rmse
    case meanAbsoluteError = "mae"
    case rSquared = "r2"
    case parameters
  }

  init(
    step: Int, loss: Float, meanSquaredError: Float, metrics: [Metric] = [],
    predictions: [Float] = [], targets: [Float] = [], parameters: [Float]
  ) {
    func value(_ metric: Metric) -> Double? {
      metrics.contains(metric) ? metric.value(predictions: predictions, targets: targets) : nil
    }
    self.step = step
    self.loss = loss
    self.rmse = RootMeanSquaredError.value(ofLoss: meanSquaredError)
    meanAbsoluteError = value(.mae)
    rSquared = value(.rSquared)
    self.parameters = parameters
  }

  /// A metric of this step; nil where it was not asked for.
  public subscript(metric: Metric) -> Double? {
    switch metric {
    case .rmse: rmse
    case .mae: meanAbsoluteError
    case .rSquared: rSquared
    }
  }
}

extension TrainingStep: Equatable {
  /// Compares values by sign and magnitude; one that is not a number equals another such.
  public static func == (one: TrainingStep, other: TrainingStep) -> Bool {
    one.step == other.step && one.loss.isIdentical(to: other.loss)
      && Metric.allCases.allSatisfy { isIdentical(one[$0], other[$0]) }
      && one.parameters.isIdentical(to: other.parameters)
  }

  private static func isIdentical(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.isIdentical(to: other)
  }
}
