import Testing
import Training

@Test func theDefaultsOfAdamArePyTorchs() {
  #expect(
    Adam()
      == Adam(learningRate: 0.001, betas: (0.9, 0.999), eps: 1e-8, weightDecay: 0))
}

/// Without decay of the means, the first step is the rate against the sign of each derivative.
@Test func theFirstStepIsTheLearningRate() {
  var state = OptimizerState(
    .adam(Adam(learningRate: 0.25, betas: (0.5, 0.75), eps: 0)), parameterCount: 3)
  var parameters: [Float] = [1, 1, 1]
  state.update(&parameters, gradient: [2, -2, 1024])
  #expect(parameters == [0.75, 1.25, 0.75])
  #expect(state.firstMoments == [1, -1, 512])
  #expect(state.secondMoments == [1, 1, 262_144])
}

/// Moments 1 and 1 as above, then 1 + 0.5*(1 - 1) and 0.75*1 + 0.25*1; corrected by 0.75 and 0.4375.
@Test func theSecondStepCorrectsTheMomentsByItsNumber() {
  var state = OptimizerState(
    .adam(Adam(learningRate: 0.25, betas: (0.5, 0.75), eps: 0)), parameterCount: 1)
  var parameters: [Float] = [1]
  state.update(&parameters, gradient: [2])
  state.update(&parameters, gradient: [1])
  #expect(state.firstMoments == [1])
  #expect(state.secondMoments == [1])
  #expect(abs(parameters[0] - (0.75 - 0.25 / 0.75 * 0.661_437_83)) < 1e-6)
}

/// The first moment is near its beginning for a large beta and near the gradient for a small one.
@Test(arguments: [(0.75, 1), (0.25, 3), (0, 4)] as [(Double, Float)])
func aMomentMovesTowardsTheGradient(beta1: Double, moment: Float) {
  var state = OptimizerState(.adam(Adam(betas: (beta1, 0.5))), parameterCount: 1)
  var parameters: [Float] = [0]
  state.update(&parameters, gradient: [4])
  #expect(state.firstMoments == [moment])
}

@Test func epsilonKeepsAFlatSlopeFromDividingByZero() {
  for (eps, isNumber) in [(1e-8, true), (0, false)] {
    var state = OptimizerState(.adam(Adam(eps: eps)), parameterCount: 1)
    var parameters: [Float] = [3]
    state.update(&parameters, gradient: [0])
    #expect((parameters == [3]) == isNumber)
  }
}

/// The derivative is 2 + 0.5*4.
@Test func weightDecayIsAddedToTheDerivative() {
  var state = OptimizerState(
    .adam(Adam(betas: (0.5, 0.75), weightDecay: 0.5)), parameterCount: 1)
  var parameters: [Float] = [4]
  state.update(&parameters, gradient: [2])
  #expect(state.firstMoments == [2])
  #expect(state.secondMoments == [4])
}
