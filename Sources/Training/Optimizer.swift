/// The rule by which parameters follow their gradient, with its options.
///
/// What an optimiser remembers from step to step is in its `OptimizerState`.
public enum Optimizer: Equatable, Sendable {
  /// The update that the article writes by hand.
  case gradientDescent(GradientDescent)

  /// PyTorch's `torch.optim.SGD`.
  case sgd(StochasticGradientDescent)

  /// PyTorch's `torch.optim.Adam`.
  case adam(Adam)

  /// The names of the optimisers, as users write them.
  public enum Kind: String, CaseIterable, Sendable {
    case gradientDescent = "gradient-descent"
    case sgd
    case adam

    /// What can be set for optimisers of this kind.
    public var options: [Option] {
      switch self {
      case .gradientDescent: [.learningRate]
      case .sgd: [.learningRate, .momentum, .dampening, .nesterov, .weightDecay]
      case .adam: [.learningRate, .betas, .eps, .weightDecay]
      }
    }
  }

  /// The names of the options, as users write them: PyTorch's, with dashes.
  public enum Option: String, CaseIterable, Sendable {
    case learningRate = "learning-rate"
    case momentum
    case dampening
    case nesterov
    case weightDecay = "weight-decay"
    case betas
    case eps
  }

  public var kind: Kind {
    switch self {
    case .gradientDescent: .gradientDescent
    case .sgd: .sgd
    case .adam: .adam
    }
  }

  public var learningRate: Double {
    switch self {
    case .gradientDescent(let options): options.learningRate
    case .sgd(let options): options.learningRate
    case .adam(let options): options.learningRate
    }
  }
}
