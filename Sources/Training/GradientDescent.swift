/// The update `parameters -= learning rate * gradient`, as the article writes it by hand.
///
/// The product and the difference are each rounded to float32; `torch.optim.SGD` rounds only once.
public struct GradientDescent: Equatable, Sendable {
  /// Rounded to float32 before it multiplies anything.
  public let learningRate: Double

  public init(learningRate: Double) {
    self.learningRate = learningRate
  }

  /// Moves the parameters one step against the gradient.
  public func update(_ parameters: inout [Float], gradient: [Float]) {
    precondition(parameters.count == gradient.count, "each parameter needs its derivative")
    let rate = Float(learningRate)
    for index in parameters.indices {
      parameters[index] = parameters[index] - rate * gradient[index]
    }
  }
}
