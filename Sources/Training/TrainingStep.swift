/// One iteration of training: how good the parameters were, before they were updated.
public struct TrainingStep: Codable, Sendable {
  /// 1 for the first.
  public let step: Int

  /// The loss of these parameters.
  public let loss: Float

  /// The root of the mean squared error, in units of the targets, as the article prints it.
  public let rmse: Double

  /// The parameters that made this loss; the next step has what became of them.
  public let parameters: [Float]

  init(step: Int, loss: Float, meanSquaredError: Float, parameters: [Float]) {
    self.step = step
    self.loss = loss
    self.rmse = RootMeanSquaredError.value(ofLoss: meanSquaredError)
    self.parameters = parameters
  }
}

extension TrainingStep: Equatable {
  /// Compares values by sign and magnitude; one that is not a number equals another such.
  public static func == (one: TrainingStep, other: TrainingStep) -> Bool {
    one.step == other.step && one.loss.isIdentical(to: other.loss)
      && one.rmse.isIdentical(to: other.rmse) && one.parameters.isIdentical(to: other.parameters)
  }
}
