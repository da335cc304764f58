import Experiments
import TorchRandom
import Training

extension Experiment {
  /// An experiment as the article's: noisy measurements of a quadratic, and a polynomial to fit them.
  public static func polynomial(
    seed: TorchSeed = 2021, draw: Int = 2, samples: Int = 20, inputs: String? = nil,
    degree: Int = 2, loss: Loss = .mse, optimizer: Optimizer? = nil, rate: Double = 1e-5,
    steps: Int = 10
  ) -> Experiment {
    let names = "abcdefghijklmnopqrsuvwxyzA".prefix(degree + 1).map { String($0) }
    let terms = names.enumerated().map { index, name in
      switch degree - index {
      case 0: name
      case 1: "(\(name)*t)"
      case let power: "\(name)*(t**\(power))"
      }
    }
    return Experiment(
      seed: seed,
      data: ExperimentData([
        DataColumn("t", formula: inputs ?? "arange(0, \(samples))"),
        DataColumn("target", formula: "rand(\(samples))*5 + 0.8*(t - 7.5)**2 + 1"),
      ]),
      labels: ["t": "time", "target": "speed"],
      model: ModelFormula(
        formula: terms.joined(separator: " + "),
        parameters: InitialParameters(
          names: names, initial: .together("randn(\(names.count))"), draw: draw)),
      loss: loss,
      optimizer: optimizer ?? .gradientDescent(GradientDescent(learningRate: rate)),
      steps: steps)
  }
}
