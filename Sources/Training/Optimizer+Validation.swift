extension Optimizer {
  /// The optimiser itself, if PyTorch would take it.
  ///
  /// Throws an `OptimizerError` for the first option that is out of its range. The ranges are
  /// PyTorch's; beyond them, every option must be a number that stays finite in float32, and
  /// plain gradient descent, which is not PyTorch's, needs a rate above 0 in float32.
  @discardableResult
  public func validated() throws(OptimizerError) -> Optimizer {
    switch self {
    case .gradientDescent(let options):
      guard options.learningRate > 0 else {
        throw .notPositive(.learningRate, options.learningRate)
      }
      guard Float(options.learningRate) > 0 else {
        throw .notFloat(.learningRate, options.learningRate)
      }
      try Self.requireFinite(.learningRate, options.learningRate)
    case .sgd(let options):
      try Self.requireNotNegative(.learningRate, options.learningRate)
      try Self.requireNotNegative(.momentum, options.momentum)
      try Self.requireFinite(.dampening, options.dampening)
      try Self.requireNotNegative(.weightDecay, options.weightDecay)
      if options.nesterov {
        guard options.momentum > 0 else { throw .nesterovWithoutMomentum(options.momentum) }
        guard options.dampening == 0 else { throw .nesterovWithDampening(options.dampening) }
      }
    case .adam(let options):
      try Self.requireNotNegative(.learningRate, options.learningRate)
      for (index, beta) in [options.beta1, options.beta2].enumerated() {
        guard 0 <= beta, beta < 1 else { throw .beta(index: index, beta) }
      }
      try Self.requireNotNegative(.eps, options.eps)
      try Self.requireNotNegative(.weightDecay, options.weightDecay)
    }
    return self
  }

  private static func requireNotNegative(
    _ option: Option, _ value: Double
  ) throws(OptimizerError) {
    guard value >= 0 else { throw .negative(option, value) }
    try requireFinite(option, value)
  }

  private static func requireFinite(_ option: Option, _ value: Double) throws(OptimizerError) {
    guard Float(value).isFinite else { throw .notFloat(option, value) }
  }
}
