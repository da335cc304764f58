import Testing
import Training

/// `a * b` everywhere: its gradient depends on the parameters.
private struct ProductModel: Model {
  var parameterCount: Int { 2 }

  func predictions(parameters: [Float]) -> [Float] {
    [parameters[0] * parameters[1]]
  }

  func gradient(predictionGradient: [Float], parameters: [Float]) -> [Float] {
    [predictionGradient[0] * parameters[1], predictionGradient[0] * parameters[0]]
  }
}

/// The same, with its last predictions kept for the gradient.
private struct RememberingModel: Model {
  private var lastParameters: [Float] = []

  var parameterCount: Int { 2 }

  func predictions(parameters: [Float]) -> [Float] {
    ProductModel().predictions(parameters: parameters)
  }

  func gradient(predictionGradient: [Float], parameters: [Float]) -> [Float] {
    []
  }

  mutating func writePredictions(for parameters: [Float], to predictions: inout [Float]) {
    lastParameters = parameters
    predictions[0] = parameters[0] * parameters[1]
  }

  mutating func writeGradient(
    predictionGradient: [Float], parameters: [Float], to gradient: inout [Float]
  ) {
    gradient[0] = predictionGradient[0] * lastParameters[1]
    gradient[1] = predictionGradient[0] * lastParameters[0]
  }
}

private func train(_ model: some Model) -> Trajectory {
  Trainer(
    model: model, loss: .mse,
    optimizer: .gradientDescent(GradientDescent(learningRate: 0.25))
  ).train(on: [6], from: [1, 2], steps: 2)
}

/// Predictions 2 and 5*4 miss 6 by -4 and 14; the derivative by each prediction is twice that.
@Test func aModelsGradientSeesItsParameters() {
  let trajectory = train(ProductModel())
  #expect(trajectory.steps.map(\.loss) == [16, 196])
  #expect(trajectory.steps.map(\.parameters) == [[1, 2], [5, 4]])
  #expect(trajectory.finalParameters == [-23, -31])
}

@Test func aModelMayKeepWhatItComputed() {
  #expect(train(RememberingModel()) == train(ProductModel()))
}
