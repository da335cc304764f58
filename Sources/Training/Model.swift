/// Something that can be trained: a function of its parameters, bound to the inputs it predicts for.
///
/// Predictions and gradients must depend on nothing but the arguments. The two methods that write
/// over a buffer are what training calls in its loop; they may keep intermediate results in the
/// model. Without them a model allocates its results at each step.
public protocol Model: Sendable {
  var parameterCount: Int { get }

  /// What the model predicts for each input.
  func predictions(parameters: [Float]) -> [Float]

  /// The derivative of a loss by each parameter, from its derivative by each prediction.
  ///
  /// The parameters are those of the predictions.
  func gradient(predictionGradient: [Float], parameters: [Float]) -> [Float]

  /// The predictions, written over an array of as many values.
  mutating func writePredictions(for parameters: [Float], to predictions: inout [Float])

  /// The gradient, written over an array of as many values.
  ///
  /// Training calls it right after `writePredictions` with the same parameters.
  mutating func writeGradient(
    predictionGradient: [Float], parameters: [Float], to gradient: inout [Float])
}

extension Model {
  public func writePredictions(for parameters: [Float], to predictions: inout [Float]) {
    predictions = self.predictions(parameters: parameters)
  }

  public func writeGradient(
    predictionGradient: [Float], parameters: [Float], to gradient: inout [Float]
  ) {
    gradient = self.gradient(predictionGradient: predictionGradient, parameters: parameters)
  }
}
