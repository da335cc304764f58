/// The training loop: predict, take the loss, take its gradient, update, repeat.
///
/// What it trains is a `Model`, which is bound to its inputs, or a `Polynomial`, which is bound to
/// those of each dataset.
public struct Trainer<Trained: Sendable>: Sendable {
  public let model: Trained
  public let loss: Loss
  public let optimizer: Optimizer

  public init(model: Trained, loss: Loss, optimizer: Optimizer) {
    self.model = model
    self.loss = loss
    self.optimizer = optimizer
  }
}

extension Trainer: Equatable where Trained: Equatable {}

extension Trainer where Trained: Model {
  /// Trains the model on the targets of its inputs, of which there must be at least one.
  ///
  /// A learning rate that is too large makes losses infinite, then not a number; training goes on.
  /// Apart from what it returns, it allocates as much for many steps as for one.
  ///
  /// - Parameters:
  ///   - targets: one for each input.
  ///   - initialParameters: one for each parameter.
  ///   - stepCount: how often the loss is taken and the parameters are updated.
  ///   - metrics: what else is measured at each step.
  ///   - progress: is told each step that is done.
  /// - Returns: every step, and the parameters after the last.
  public func train(
    on targets: [Float], from initialParameters: [Float], steps stepCount: Int,
    metrics: [Metric] = [], progress: (Int) -> Void = { _ in }
  ) -> Trajectory {
    precondition(!targets.isEmpty, "training needs at least one input")
    precondition(
      initialParameters.count == model.parameterCount, "a model needs a value for each parameter")
    var model = model
    var state = OptimizerState(optimizer, parameterCount: model.parameterCount)
    var parameters = initialParameters
    var predictions = [Float](repeating: 0, count: targets.count)
    var predictionGradient = predictions
    var gradient = [Float](repeating: 0, count: model.parameterCount)
    var steps: [TrainingStep] = []
    steps.reserveCapacity(stepCount)
    for step in 0..<stepCount {
      model.writePredictions(for: parameters, to: &predictions)
      let lossValue = loss.value(predictions: predictions, targets: targets)
      steps.append(
        TrainingStep(
          step: step + 1, loss: lossValue,
          meanSquaredError: loss.isMeanSquaredError
            ? lossValue : MeanSquaredError().value(predictions: predictions, targets: targets),
          metrics: metrics, predictions: predictions, targets: targets, parameters: parameters))
      loss.writeGradient(predictions: predictions, targets: targets, to: &predictionGradient)
      model.writeGradient(
        predictionGradient: predictionGradient, parameters: parameters, to: &gradient)
      state.update(&parameters, gradient: gradient)
      progress(step + 1)
    }
    return Trajectory(steps: steps, finalParameters: parameters)
  }
}

extension Trainer where Trained == Polynomial {
  /// Trains as the article does.
  public init(model: Polynomial, loss: MeanSquaredError, optimizer: GradientDescent) {
    self.init(model: model, loss: .mse, optimizer: .gradientDescent(optimizer))
  }

  /// Trains the polynomial on a dataset, which must not be empty.
  public func train(on dataset: Dataset, from initialParameters: [Float], steps stepCount: Int)
    -> Trajectory
  {
    Trainer<DesignMatrix>(
      model: DesignMatrix(model, inputs: dataset.inputs), loss: loss, optimizer: optimizer
    ).train(on: dataset.targets, from: initialParameters, steps: stepCount)
  }
}
