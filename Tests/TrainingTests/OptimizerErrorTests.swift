import Testing
import Training

@Test(
  arguments: [
    (.kind("adan"), #"optimizer.kind: "adan" is not one of gradient-descent, sgd, adam"#),
    (
      .optionNotTaken(.momentum, .adam),
      "optimizer.momentum: adam has no such option; it has learning-rate, betas, eps, weight-decay"
    ),
    (
      .optionMissing(.learningRate, .gradientDescent),
      "optimizer.learning-rate: missing; gradient-descent has no default for it"
    ),
    (.notPositive(.learningRate, 0), "optimizer.learning-rate: 0 is not greater than 0"),
    (.negative(.momentum, -1), "optimizer.momentum: -1 is not 0 or more"),
    (.negative(.weightDecay, -0.5), "optimizer.weight-decay: -0.5 is not 0 or more"),
    (
      .notFloat(.learningRate, 1e60),
      "optimizer.learning-rate: 1e+60 becomes inf in float32, whose largest number is "
        + "3.4028235e+38 and smallest 1e-45"
    ),
    (.betaCount(3), "optimizer.betas: 3 values where there must be 2, as in [0.9, 0.999]"),
    (.beta(index: 1, 1), "optimizer.betas[1]: 1 is not from 0 to just below 1"),
    (
      .nesterovWithoutMomentum(0),
      "optimizer.nesterov: true needs a momentum greater than 0, not 0; "
        + "give optimizer.momentum, such as 0.9"
    ),
    (
      .nesterovWithDampening(0.5),
      "optimizer.nesterov: true needs a dampening of 0, not 0.5; take optimizer.dampening away"
    ),
    (
      .stateCount("first-moments", 2, expected: 3),
      "first-moments: 2 values where this optimizer keeps 3; train from the start"
    ),
    (
      .stateRange("step-count", -1),
      "step-count: -1 is not from 0 to 9007199254740992; train from the start"
    ),
  ] as [(OptimizerError, String)])
func anOptimizerErrorSaysWhatIsWrong(error: OptimizerError, message: String) {
  #expect("\(error)" == message)
}
