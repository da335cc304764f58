extension Optimizer {
  /// The same with another learning rate.
  public func withLearningRate(_ rate: Double) -> Optimizer {
    switch self {
    case .gradientDescent:
      return .gradientDescent(GradientDescent(learningRate: rate))
    case .sgd(var options):
      options.learningRate = rate
      return .sgd(options)
    case .adam(var options):
      options.learningRate = rate
      return .adam(options)
    }
  }
}
