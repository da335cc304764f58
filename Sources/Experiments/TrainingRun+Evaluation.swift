import Training

extension TrainingRun {
  /// What the model predicts for the run's inputs with any parameters.
  ///
  /// With a step's parameters these are that step's predictions, bit for bit.
  public func predictions(parameters: [Float]) -> [Float] {
    model.predictions(parameters: parameters)
  }

  /// What the model predicts for other inputs; nil where it does not take one column alone.
  public func predictions(at places: [Float], parameters: [Float]) -> [Float]? {
    model.predictions(input: data.input, at: places, parameters: parameters)
  }

  /// The loss on the run's data with any parameters.
  public func loss(parameters: [Float]) -> Float {
    experiment.loss.value(predictions: predictions(parameters: parameters), targets: targets)
  }

  /// The derivative of that loss by each parameter.
  public func lossGradient(parameters: [Float]) -> [Float] {
    model.gradient(
      predictionGradient: experiment.loss.gradient(
        predictions: predictions(parameters: parameters), targets: targets),
      parameters: parameters)
  }

  /// The steps of another training of the same model on the same data from the same start.
  public func steps(_ count: Int, with optimizer: Optimizer) -> [TrainingStep] {
    Trainer(model: model, loss: experiment.loss, optimizer: optimizer)
      .train(on: targets, from: parameters.initial, steps: count).steps
  }
}
