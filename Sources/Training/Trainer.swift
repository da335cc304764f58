import TorchRandom

/// The training loop: predict, take the loss, take its gradient, update, repeat.
public struct Trainer: Equatable, Sendable {
  public let model: Polynomial
  public let loss: MeanSquaredError
  public let optimizer: GradientDescent

  public init(model: Polynomial, loss: MeanSquaredError, optimizer: GradientDescent) {
    self.model = model
    self.loss = loss
    self.optimizer = optimizer
  }

  /// Every step of a training, and the parameters after the last.
  public struct Trajectory: Equatable, Sendable {
    public let steps: [TrainingStep]
    public let finalParameters: [Float]
  }

  /// Trains the model on a dataset, which must not be empty.
  ///
  /// A learning rate that is too large makes losses infinite, then not a number; training goes on.
  public func train(on dataset: Dataset, from initialParameters: [Float], steps stepCount: Int)
    -> Trajectory
  {
    precondition(!dataset.inputs.isEmpty, "training needs at least one input")
    let design = DesignMatrix(model, inputs: dataset.inputs)
    var parameters = initialParameters
    var predictions = [Float](repeating: 0, count: dataset.inputs.count)
    var predictionGradient = predictions
    var gradient = [Float](repeating: 0, count: model.parameterCount)
    var steps: [TrainingStep] = []
    steps.reserveCapacity(stepCount)
    for step in 0..<stepCount {
      design.writePredictions(parameters: parameters, to: &predictions)
      steps.append(
        TrainingStep(
          step: step + 1, loss: loss.value(predictions: predictions, targets: dataset.targets),
          parameters: parameters))
      loss.writeGradient(
        predictions: predictions, targets: dataset.targets, to: &predictionGradient)
      design.writeGradient(predictionGradient: predictionGradient, to: &gradient)
      optimizer.update(&parameters, gradient: gradient)
    }
    return Trajectory(steps: steps, finalParameters: parameters)
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
