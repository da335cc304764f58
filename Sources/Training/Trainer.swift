import TorchRandom

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
  public func train(on targets: [Float], from initialParameters: [Float], steps stepCount: Int)
    -> Trajectory
  {
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
          parameters: parameters))
      loss.writeGradient(predictions: predictions, targets: targets, to: &predictionGradient)
      model.writeGradient(
        predictionGradient: predictionGradient, parameters: parameters, to: &gradient)
      state.update(&parameters, gradient: gradient)
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

  /// Carries out an experiment: draws its data and its start, then trains.
  ///
  /// The same experiment gives an equal run, every time. Throws an `ExperimentError` if a value of
  /// the experiment is out of its range.
  public static func run(_ experiment: Experiment) throws(ExperimentError) -> TrainingRun {
    try experiment.validated()
    let trainer = Trainer(
      model: Polynomial(degree: experiment.degree), loss: MeanSquaredError(),
      optimizer: GradientDescent(learningRate: experiment.learningRate))
    var generator = TorchGenerator(seed: experiment.seed)
    let source = NoisyQuadratic()
    let inputs = source.inputs(count: experiment.sampleCount)
    let dataset = Dataset(inputs: inputs, targets: source.targets(for: inputs, using: &generator))
    for _ in 1..<experiment.draw {
      _ = generator.normal(count: trainer.model.parameterCount)
    }
    let initialParameters = generator.normal(count: trainer.model.parameterCount)
    let trajectory = trainer.train(
      on: dataset, from: initialParameters, steps: experiment.steps)
    return TrainingRun(
      experiment: experiment, dataset: dataset,
      parameters: TrainingRun.Parameters(
        names: trainer.model.parameterNames, initial: initialParameters,
        final: trajectory.finalParameters),
      steps: trajectory.steps)
  }
}
