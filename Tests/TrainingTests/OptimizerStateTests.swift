import Foundation
import Testing
import Training

private let optimizers: [Optimizer] = [
  .gradientDescent(GradientDescent(learningRate: 0.1)),
  .sgd(StochasticGradientDescent(learningRate: 0.1)),
  .sgd(StochasticGradientDescent(learningRate: 0.1, momentum: 0.9, nesterov: true)),
  .adam(Adam(learningRate: 0.1)),
]

/// The gradient of a bowl, to have one that changes.
private func gradient(_ parameters: [Float]) -> [Float] {
  zip(parameters, [1, 3]).map { $0 * $1 }
}

@Test(arguments: zip(optimizers, [(0, 0), (0, 0), (2, 0), (0, 2)]))
func aStateKeepsWhatItsOptimizerNeeds(optimizer: Optimizer, counts: (Int, Int)) {
  let state = OptimizerState(optimizer, parameterCount: 2)
  #expect(state.stepCount == 0)
  #expect(state.momentumBuffers.count == counts.0)
  #expect(state.firstMoments.count == counts.1)
  #expect(state.secondMoments.count == counts.1)
}

@Test func plainDescentIsTheUpdateByHand() {
  let descent = GradientDescent(learningRate: 0.1)
  var (one, other): ([Float], [Float]) = ([1, -2], [1, -2])
  var state = OptimizerState(.gradientDescent(descent), parameterCount: 2)
  state.update(&one, gradient: [0.3, 0.7])
  descent.update(&other, gradient: [0.3, 0.7])
  #expect(one == other)
  #expect(state.stepCount == 1)
}

@Test(arguments: optimizers)
func everyOptimizerGoesDownhill(optimizer: Optimizer) {
  var parameters: [Float] = [1, -2]
  var state = OptimizerState(optimizer, parameterCount: 2)
  for _ in 0..<300 { state.update(&parameters, gradient: gradient(parameters)) }
  #expect(parameters.allSatisfy { $0.magnitude < 0.01 })
}

@Test(arguments: optimizers)
func trainingGoesOnFromACheckpoint(optimizer: Optimizer) throws {
  var parameters: [Float] = [1, -2]
  var state = OptimizerState(optimizer, parameterCount: 2)
  for _ in 0..<3 { state.update(&parameters, gradient: gradient(parameters)) }
  var copy = try JSONDecoder().decode(
    OptimizerState.self, from: try JSONEncoder().encode(state))
  #expect(copy == state)
  var restored = parameters
  for _ in 0..<3 {
    state.update(&parameters, gradient: gradient(parameters))
    copy.update(&restored, gradient: gradient(restored))
  }
  #expect(restored == parameters)
  #expect(copy == state)
}

@Test func aStateWithNoNumbersEqualsItself() {
  var state = OptimizerState(.adam(Adam()), parameterCount: 1)
  var parameters: [Float] = [.nan]
  state.update(&parameters, gradient: [.nan])
  #expect(state == state)
  #expect(state != OptimizerState(.adam(Adam()), parameterCount: 1))
}

@Test(
  arguments: [
    (#""step-count":0"#, #""step-count":-1"#, .stateRange("step-count", -1)),
    (#""parameter-count":2"#, #""parameter-count":-2"#, .stateRange("parameter-count", -2)),
    (
      #""parameter-count":2"#, #""parameter-count":9007199254740992"#,
      .stateCount("first-moments", 2, expected: 1 << 53)
    ),
    (
      #""second-moments":[0,0]"#, #""second-moments":[0]"#,
      .stateCount("second-moments", 1, expected: 2)
    ),
    (
      #""momentum-buffers":[]"#, #""momentum-buffers":[1]"#,
      .stateCount("momentum-buffers", 1, expected: 0)
    ),
  ] as [(String, String, OptimizerError)])
func aDamagedStateIsRefused(old: String, new: String, error: OptimizerError) throws {
  let state = OptimizerState(.adam(Adam()), parameterCount: 2)
  let text = String(decoding: try JSONEncoder().encode(state), as: UTF8.self)
  let damaged = text.replacingOccurrences(of: old, with: new)
  #expect(damaged != text)
  #expect(throws: error) {
    try JSONDecoder().decode(OptimizerState.self, from: Data(damaged.utf8))
  }
}
