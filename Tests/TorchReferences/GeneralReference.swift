import Training

/// `general.json`: other sizes, degrees, losses and optimisers.
public struct GeneralReference: Decodable, Sendable {
  public struct Case: Decodable, Sendable {
    public struct Options: Decodable, Sendable {
      public var kind: String
      public var lr: Double
      public var momentum: Double?
      public var dampening: Double?
      public var nesterov: Bool?
      public var weightDecay: Double?
      public var betas: [Double]?
      public var eps: Double?

      private enum CodingKeys: String, CodingKey {
        case kind, lr, momentum, dampening, nesterov, betas, eps
        case weightDecay = "weight_decay"
      }
    }

    public var seed: Int
    public var n: Int
    public var degree: Int
    public var t: String
    public var loss: String
    public var delta: Double?
    public var optimizer: Options
    public var steps: Int
    public var data: [String]
    public var `init`: [String]
    public var lossBits: [String]
    public var final: [String]

    /// Adam with a correctly rounded square root, which PyTorch's own is not.
    public var canonicalLossBits: [String]?
    public var canonicalFinal: [String]?

    private enum CodingKeys: String, CodingKey {
      case seed, n, degree, t, loss, delta, optimizer, steps, data, `init`, final
      case lossBits = "loss_bits"
      case canonicalLossBits = "ieee_sqrt_loss_bits"
      case canonicalFinal = "ieee_sqrt_final"
    }
  }

  public var cases: [Case]
}

extension GeneralReference.Case {
  /// The loss; nil for a name that is not known.
  public var trainingLoss: Loss? {
    switch loss {
    case "mse": .mse
    case "mse_fn": .mseLoss
    case "mae": .mae
    case "huber": delta.map { .huber(delta: $0) }
    default: nil
    }
  }

  /// The optimiser; nil for a kind that is not known.
  public var trainingOptimizer: Optimizer? {
    switch optimizer.kind {
    case "gd":
      return .gradientDescent(GradientDescent(learningRate: optimizer.lr))
    case "sgd":
      return .sgd(
        StochasticGradientDescent(
          learningRate: optimizer.lr, momentum: optimizer.momentum ?? 0,
          dampening: optimizer.dampening ?? 0, nesterov: optimizer.nesterov ?? false,
          weightDecay: optimizer.weightDecay ?? 0))
    case "adam":
      var adam = Adam(learningRate: optimizer.lr)
      if let betas = optimizer.betas { (adam.beta1, adam.beta2) = (betas[0], betas[1]) }
      adam.eps = optimizer.eps ?? adam.eps
      adam.weightDecay = optimizer.weightDecay ?? adam.weightDecay
      return .adam(adam)
    default:
      return nil
    }
  }

  /// The loss and the optimiser with what is not default.
  public var title: String {
    let lossTitle = delta.map { "\(loss) delta \($0)" } ?? loss
    let extras = [
      optimizer.momentum.map { "momentum \($0)" }, optimizer.dampening.map { "dampening \($0)" },
      optimizer.nesterov == true ? "nesterov" : nil,
      optimizer.weightDecay.map { "weight decay \($0)" },
      optimizer.betas.map { "betas \($0)" }, optimizer.eps.map { "eps \($0)" },
    ]
    return ([lossTitle, optimizer.kind] + extras.compactMap { $0 }).joined(separator: ", ")
  }

  /// The bits that the losses should have: with correctly rounded square roots where Adam takes them.
  public var expectedLosses: [String] { canonicalLossBits ?? lossBits }

  /// The same for the parameters after the last step.
  public var expectedFinal: [String] { canonicalFinal ?? final }
}
