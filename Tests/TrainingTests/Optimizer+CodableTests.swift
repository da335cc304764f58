import Foundation
import Testing
import Training

private func text(_ optimizer: Optimizer) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  return String(decoding: try encoder.encode(optimizer), as: UTF8.self)
}

private func optimizer(_ text: String) throws -> Optimizer {
  try JSONDecoder().decode(Optimizer.self, from: Data(text.utf8))
}

@Test(
  arguments: [
    (
      .gradientDescent(GradientDescent(learningRate: 1e-5)),
      #"{"kind":"gradient-descent","learning-rate":1e-05}"#
    ),
    (
      .sgd(
        StochasticGradientDescent(
          learningRate: 0.5, momentum: 0.9, nesterov: true, weightDecay: 0.25)),
      #"{"dampening":0,"kind":"sgd","learning-rate":0.5,"momentum":0.9,"nesterov":true,"#
        + #""weight-decay":0.25}"#
    ),
    (
      .adam(Adam(betas: (0.5, 0.75), eps: 0.125)),
      #"{"betas":[0.5,0.75],"eps":0.125,"kind":"adam","learning-rate":0.001,"weight-decay":0}"#
    ),
  ] as [(Optimizer, String)])
func anOptimizerIsWrittenAndReadBack(value: Optimizer, json: String) throws {
  #expect(try text(value) == json)
  #expect(try optimizer(json) == value)
}

@Test func optionsLeftOutHavePyTorchsDefaults() throws {
  #expect(try optimizer(#"{"kind": "sgd"}"#) == .sgd(StochasticGradientDescent()))
  #expect(try optimizer(#"{"kind": "adam", "eps": 1}"#) == .adam(Adam(eps: 1)))
}

@Test(
  arguments: [
    (#"{"kind": "rmsprop"}"#, .kind("rmsprop")),
    (#"{"kind": "adam", "momentum": 0.9}"#, .optionNotTaken(.momentum, .adam)),
    (#"{"kind": "gradient-descent"}"#, .optionMissing(.learningRate, .gradientDescent)),
    (#"{"kind": "adam", "betas": [0.9]}"#, .betaCount(1)),
    (#"{"kind": "sgd", "momentum": -1}"#, .negative(.momentum, -1)),
  ] as [(String, OptimizerError)])
func anOptimizerThatCannotBeIsNotRead(json: String, error: OptimizerError) {
  #expect(throws: error) { try optimizer(json) }
}

@Test(arguments: [
  "1", "{}", #"{"kind": "sgd", "nesterov": 1.5}"#, #"{"kind": "adam", "betas": 1}"#,
])
func whatIsNoOptimizerIsNotRead(json: String) {
  #expect(throws: DecodingError.self) { try optimizer(json) }
}
