import Testing
import Training

private let design = DesignMatrix(Polynomial(degree: 2), inputs: [1, 2, 3])

@Test func aDesignMatrixHasAsManyParametersAsColumns() {
  #expect(design.parameterCount == 3)
}

@Test func theGradientOfAPolynomialDoesNotDependOnItsParameters() {
  let gradient = design.gradient(predictionGradient: [0.5, -1, 2])
  #expect(design.gradient(predictionGradient: [0.5, -1, 2], parameters: [1, 2, 3]) == gradient)
  var written: [Float] = [9, 9, 9]
  design.writeGradient(predictionGradient: [0.5, -1, 2], parameters: [4, 5, 6], to: &written)
  #expect(written == gradient)
}

@Test func predictionsAreWrittenOverWhatWasThere() {
  var predictions: [Float] = [9, 9, 9]
  design.writePredictions(for: [1, 1, 1], to: &predictions)
  #expect(predictions == [3, 7, 13])
}
