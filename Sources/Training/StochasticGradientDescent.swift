/// PyTorch's `torch.optim.SGD`: gradient descent with momentum and weight decay, in float32.
///
/// Each multiplication is fused with the addition after it, as in PyTorch's AVX2 code, so even
/// without any option it rounds otherwise than `GradientDescent`. Defaults are PyTorch's.
public struct StochasticGradientDescent: Equatable, Sendable {
  public var learningRate: Double

  /// The share of the last movement that goes on.
  public var momentum: Double

  /// The share of the gradient that momentum does not take up.
  public var dampening: Double

  /// Whether the gradient is taken where the momentum leads.
  public var nesterov: Bool

  /// The share of each parameter that is added to its derivative.
  public var weightDecay: Double

  public init(
    learningRate: Double = 1e-3, momentum: Double = 0, dampening: Double = 0,
    nesterov: Bool = false, weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    self.momentum = momentum
    self.dampening = dampening
    self.nesterov = nesterov
    self.weightDecay = weightDecay
  }

  /// Whether `update` reads and writes momentum buffers.
  var hasMomentum: Bool { momentum != 0 }

  /// Moves the parameters one step; `step` is 1 for the first.
  ///
  /// With momentum there must be a buffer for each parameter, whose content the first step ignores.
  func update(
    _ parameters: inout [Float], gradient: [Float], momentumBuffers: inout [Float], step: Int
  ) {
    let rate = Float(learningRate)
    let momentum = Float(self.momentum)
    let intake = Float(1 - dampening)
    let decay = Float(weightDecay)
    for index in parameters.indices {
      let parameter = parameters[index]
      var direction = gradient[index]
      if weightDecay != 0 {
        direction = direction.addingProduct(decay, parameter)
      }
      if hasMomentum {
        // The first buffer is the gradient itself: dampening starts with the second.
        let buffer =
          step == 1
          ? direction : (momentumBuffers[index] * momentum).addingProduct(intake, direction)
        momentumBuffers[index] = buffer
        direction = nesterov ? direction.addingProduct(momentum, buffer) : buffer
      }
      parameters[index] = parameter.addingProduct(-rate, direction)
    }
  }
}
