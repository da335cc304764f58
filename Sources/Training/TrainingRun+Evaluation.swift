extension TrainingRun {
  /// The model that was trained.
  public var model: Polynomial { Polynomial(degree: experiment.degree) }

  /// What the model predicts for the run's inputs with any parameters.
  ///
  /// With a step's parameters these are that step's predictions, bit for bit.
  public func predictions(parameters: [Float]) -> [Float] {
    model.predictions(for: inputs, parameters: parameters)
  }

  /// The loss on the run's data with any parameters.
  public func loss(parameters: [Float]) -> Float {
    MeanSquaredError().value(predictions: predictions(parameters: parameters), targets: targets)
  }
}
