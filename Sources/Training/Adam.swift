/// PyTorch's `torch.optim.Adam`: steps scaled by running means of the gradient and of its square.
///
/// Float32, with fused multiplications where PyTorch's AVX2 code has them. Defaults are PyTorch's.
/// Roots are rounded correctly, as IEEE 754 asks. PyTorch takes them from Intel's vector library,
/// where some 15 % are off by one unit in the last place, and which ones depends on the processor;
/// so its parameters may differ from these in the last bits.
///
/// Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015 (arXiv:1412.6980).
public struct Adam: Equatable, Sendable {
  public var learningRate: Double

  /// How much of the running mean of the gradient each step keeps.
  public var beta1: Double

  /// How much of the running mean of the squared gradient each step keeps.
  public var beta2: Double

  /// Added to the root of that mean, against division by 0.
  public var eps: Double

  /// The share of each parameter that is added to its derivative.
  public var weightDecay: Double

  public init(
    learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8,
    weightDecay: Double = 0
  ) {
    self.learningRate = learningRate
    (self.beta1, self.beta2) = betas
    self.eps = eps
    self.weightDecay = weightDecay
  }

  /// Moves the parameters one step; `step` is 1 for the first.
  ///
  /// There must be both moments for each parameter, 0 before the first step.
  func update(
    _ parameters: inout [Float], gradient: [Float], firstMoments: inout [Float],
    secondMoments: inout [Float], step: Int
  ) {
    let decay = Float(weightDecay)
    let (intake1, intake2) = (Float(1 - beta1), Float(1 - beta2))
    let retention2 = Float(beta2)
    let epsilon = Float(eps)
    // Moments start at 0, which makes the early ones too small: they are divided by these.
    let correction1 = 1 - PythonPower.power(beta1, Double(step))
    let correction2 = 1 - PythonPower.power(beta2, Double(step))
    let negativeRate = Float(-(learningRate / correction1))
    let root = Float(PythonPower.squareRoot(correction2))

    for index in parameters.indices {
      let parameter = parameters[index]
      var derivative = gradient[index]
      if weightDecay != 0 {
        derivative = derivative.addingProduct(decay, parameter)
      }
      let first = Self.interpolated(firstMoments[index], derivative, weight: intake1)
      let second = (secondMoments[index] * retention2)
        .addingProduct(intake2 * derivative, derivative)
      firstMoments[index] = first
      secondMoments[index] = second
      let scale: Float = second.squareRoot() / root + epsilon
      parameters[index] = parameter + (negativeRate * first) / scale
    }
  }

  /// PyTorch's `lerp`: from the start to the end by a weight from 0 to 1, from the nearer side.
  private static func interpolated(_ start: Float, _ end: Float, weight: Float) -> Float {
    let distance = end - start
    return weight < 0.5
      ? start.addingProduct(weight, distance) : end.addingProduct(weight - 1, distance)
  }
}
