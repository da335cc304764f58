import SettingFiles
import Training

/// The options of an optimiser as a file gives them, before it is known which it takes.
struct OptimizerOptions {
  private var numbers: [Optimizer.Option: Double] = [:]
  private var betas: [Double]?
  private var nesterov: Bool?

  mutating func read(
    _ option: Optimizer.Option, _ setting: Setting
  ) throws(ExperimentFileError) {
    let key = "optimizer.\(option.rawValue)"
    switch option {
    case .betas:
      var values: [Double] = []
      for item in try setting.items(key, "two numbers, as in [0.9, 0.999]") {
        values.append(try item.number(key, "a number"))
      }
      betas = values
    case .nesterov:
      nesterov = try setting.flag(key)
    case .learningRate, .momentum, .dampening, .weightDecay, .eps:
      numbers[option] = try setting.number(key, "a number")
    }
  }

  /// The optimiser; what is left out has PyTorch's defaults.
  func optimizer(_ kind: Optimizer.Kind) throws(OptimizerError) -> Optimizer {
    let given = Optimizer.Option.allCases.filter {
      numbers[$0] != nil || $0 == .betas && betas != nil || $0 == .nesterov && nesterov != nil
    }
    if let option = given.first(where: { !kind.options.contains($0) }) {
      throw .optionNotTaken(option, kind)
    }
    switch kind {
    case .gradientDescent:
      guard let rate = numbers[.learningRate] else { throw .optionMissing(.learningRate, kind) }
      return .gradientDescent(GradientDescent(learningRate: rate))
    case .sgd:
      var options = StochasticGradientDescent()
      options.learningRate = numbers[.learningRate] ?? options.learningRate
      options.momentum = numbers[.momentum] ?? options.momentum
      options.dampening = numbers[.dampening] ?? options.dampening
      options.nesterov = nesterov ?? options.nesterov
      options.weightDecay = numbers[.weightDecay] ?? options.weightDecay
      return .sgd(options)
    case .adam:
      var options = Adam()
      options.learningRate = numbers[.learningRate] ?? options.learningRate
      if let betas {
        guard betas.count == 2 else { throw .betaCount(betas.count) }
        (options.beta1, options.beta2) = (betas[0], betas[1])
      }
      options.eps = numbers[.eps] ?? options.eps
      options.weightDecay = numbers[.weightDecay] ?? options.weightDecay
      return .adam(options)
    }
  }
}
