import Testing
import Training

/// The parameter after each of a few steps with a rate of one half and the same gradient of 1.
private func path(_ options: StochasticGradientDescent, from start: Float = 0) -> [Float] {
  var options = options
  options.learningRate = 0.5
  var state = OptimizerState(.sgd(options), parameterCount: 1)
  var parameters = [start]
  return (1...3).map { _ in
    state.update(&parameters, gradient: [1])
    return parameters[0]
  }
}

@Test func theDefaultsOfSGDArePyTorchs() {
  #expect(
    StochasticGradientDescent()
      == StochasticGradientDescent(
        learningRate: 0.001, momentum: 0, dampening: 0, nesterov: false, weightDecay: 0))
}

@Test func withoutOptionsEachStepIsTheSame() {
  #expect(path(StochasticGradientDescent()) == [-0.5, -1, -1.5])
}

/// The buffer is 1, 1.5, 1.75.
@Test func momentumAddsToTheStep() {
  #expect(path(StochasticGradientDescent(momentum: 0.5)) == [-0.5, -1.25, -2.125])
}

/// The buffer is 1, then 0.5*1 + 0.5*1, and so on: the first gradient is not dampened.
@Test func dampeningStartsWithTheSecondStep() {
  let options = StochasticGradientDescent(momentum: 0.5, dampening: 0.25)
  #expect(path(StochasticGradientDescent(momentum: 0.5, dampening: 0.5)) == [-0.5, -1, -1.5])
  #expect(path(options) == [-0.5, -1.125, -1.8125])
}

/// The buffer is 1, 1.5, 1.75; the direction is 1 plus half of it.
@Test func nesterovLooksAhead() {
  #expect(
    path(StochasticGradientDescent(momentum: 0.5, nesterov: true)) == [-0.75, -1.625, -2.5625])
}

@Test func weightDecayPullsTowardsZero() {
  #expect(path(StochasticGradientDescent(weightDecay: 0.5), from: 2) == [1, 0.25, -0.3125])
}

/// (1 + 2^-12)^2 has 25 bits: alone it would be rounded to 1 + 2^-11.
@Test func theStepIsRoundedOnce() {
  let factor = 1 + 0x1p-12
  var (fused, separate): ([Float], [Float]) = ([1], [1])
  var state = OptimizerState(
    .sgd(StochasticGradientDescent(learningRate: factor)), parameterCount: 1)
  state.update(&fused, gradient: [Float(factor)])
  GradientDescent(learningRate: factor).update(&separate, gradient: [Float(factor)])
  #expect(fused == [-0x1p-11 - 0x1p-24])
  #expect(separate == [-0x1p-11])
}
