import Testing
import Training

private func sgd(
  _ rate: Double = 0.1, momentum: Double = 0, dampening: Double = 0, nesterov: Bool = false,
  decay: Double = 0
) -> Optimizer {
  .sgd(
    StochasticGradientDescent(
      learningRate: rate, momentum: momentum, dampening: dampening, nesterov: nesterov,
      weightDecay: decay))
}

private func adam(
  _ rate: Double = 0.1, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8,
  decay: Double = 0
) -> Optimizer {
  .adam(Adam(learningRate: rate, betas: betas, eps: eps, weightDecay: decay))
}

private func descent(_ rate: Double) -> Optimizer {
  .gradientDescent(GradientDescent(learningRate: rate))
}

@Test(
  arguments: [
    descent(1e-45), sgd(0), sgd(momentum: 2), sgd(dampening: -1), sgd(decay: 3),
    sgd(momentum: 0.1, nesterov: true), adam(0), adam(betas: (0, 0)), adam(eps: 0),
    adam(eps: 1e-60),
  ])
func whatPyTorchTakesIsTaken(optimizer: Optimizer) throws {
  #expect(try optimizer.validated() == optimizer)
}

@Test(
  arguments: [
    (descent(0), .notPositive(.learningRate, 0)),
    (descent(-1), .notPositive(.learningRate, -1)),
    (descent(1e-60), .notFloat(.learningRate, 1e-60)),
    (descent(1e60), .notFloat(.learningRate, 1e60)),
    (sgd(-1), .negative(.learningRate, -1)),
    (sgd(1e60), .notFloat(.learningRate, 1e60)),
    (sgd(momentum: -1), .negative(.momentum, -1)),
    (sgd(momentum: .infinity), .notFloat(.momentum, .infinity)),
    (sgd(dampening: -.infinity), .notFloat(.dampening, -.infinity)),
    (sgd(decay: -0.1), .negative(.weightDecay, -0.1)),
    (sgd(nesterov: true), .nesterovWithoutMomentum(0)),
    (sgd(momentum: 0.9, dampening: 0.5, nesterov: true), .nesterovWithDampening(0.5)),
    (adam(-1), .negative(.learningRate, -1)),
    (adam(betas: (1, 0.999)), .beta(index: 0, 1)),
    (adam(betas: (-0.1, 0.999)), .beta(index: 0, -0.1)),
    (adam(betas: (0.9, 1.5)), .beta(index: 1, 1.5)),
    (adam(eps: -1), .negative(.eps, -1)),
    (adam(decay: -1), .negative(.weightDecay, -1)),
  ] as [(Optimizer, OptimizerError)])
func whatPyTorchRefusesIsRefused(optimizer: Optimizer, error: OptimizerError) {
  #expect(throws: error) { try optimizer.validated() }
}

@Test(
  arguments: [
    descent(.nan), sgd(.nan), sgd(momentum: .nan), sgd(dampening: .nan), sgd(decay: .nan),
    adam(.nan), adam(betas: (.nan, 0.9)), adam(betas: (0.9, .nan)), adam(eps: .nan),
    adam(decay: .nan),
  ])
func noOptionMayBeNoNumber(optimizer: Optimizer) {
  #expect(throws: OptimizerError.self) { try optimizer.validated() }
}
