/// A polynomial is linear in its parameters, so its gradient does not depend on them.
extension DesignMatrix: Model {
  public var parameterCount: Int { columnCount }

  public func gradient(predictionGradient: [Float], parameters: [Float]) -> [Float] {
    gradient(predictionGradient: predictionGradient)
  }

  public func writePredictions(for parameters: [Float], to predictions: inout [Float]) {
    writePredictions(parameters: parameters, to: &predictions)
  }

  public func writeGradient(
    predictionGradient: [Float], parameters: [Float], to gradient: inout [Float]
  ) {
    writeGradient(predictionGradient: predictionGradient, to: &gradient)
  }
}
