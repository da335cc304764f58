import Testing
import Training

@Test func anUpdateMovesAgainstTheGradient() {
  var parameters: [Float] = [1, 2, 3]
  GradientDescent(learningRate: 0.5).update(&parameters, gradient: [2, 0, -4])
  #expect(parameters == [0, 2, 5])
}

@Test func anUpdateRoundsTheProductAndThenTheDifference() {
  var parameters: [Float] = [1]
  let gradient: Float = 0.333_333_3
  GradientDescent(learningRate: 0.1).update(&parameters, gradient: [gradient])
  let product: Float = 0.1 * gradient
  #expect(parameters == [1 - product])
}
