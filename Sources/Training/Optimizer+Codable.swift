/// An optimiser is written as its kind and all its options, as in
/// `{"kind": "sgd", "learning-rate": 0.01, "momentum": 0.9, ...}`.
extension Optimizer: Codable {
  private enum Key: CodingKey {
    case kind
    case option(Option)

    init?(stringValue: String) {
      if stringValue == Self.kind.stringValue {
        self = .kind
      } else if let option = Option(rawValue: stringValue) {
        self = .option(option)
      } else {
        return nil
      }
    }

    init?(intValue: Int) { nil }

    var stringValue: String {
      switch self {
      case .kind: "kind"
      case .option(let option): option.rawValue
      }
    }

    var intValue: Int? { nil }
  }

  /// Reads a kind and its options; those left out have PyTorch's defaults.
  ///
  /// Throws an `OptimizerError` for an unknown kind, an option of other kinds, a missing learning
  /// rate of `gradient-descent` and a value out of its range, and a `DecodingError` for anything
  /// else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decode(String.self, forKey: .kind)
    guard let kind = Kind(rawValue: name) else { throw OptimizerError.kind(name) }
    for case .option(let option) in container.allKeys where !kind.options.contains(option) {
      throw OptimizerError.optionNotTaken(option, kind)
    }
    func read<Value: Decodable>(_ option: Option, into value: inout Value) throws {
      value = try container.decodeIfPresent(Value.self, forKey: .option(option)) ?? value
    }
    switch kind {
    case .gradientDescent:
      let rate = try container.decodeIfPresent(Double.self, forKey: .option(.learningRate))
      guard let rate else { throw OptimizerError.optionMissing(.learningRate, kind) }
      self = .gradientDescent(GradientDescent(learningRate: rate))
    case .sgd:
      var options = StochasticGradientDescent()
      try read(.learningRate, into: &options.learningRate)
      try read(.momentum, into: &options.momentum)
      try read(.dampening, into: &options.dampening)
      try read(.nesterov, into: &options.nesterov)
      try read(.weightDecay, into: &options.weightDecay)
      self = .sgd(options)
    case .adam:
      var options = Adam()
      try read(.learningRate, into: &options.learningRate)
      var betas = [options.beta1, options.beta2]
      try read(.betas, into: &betas)
      guard betas.count == 2 else { throw OptimizerError.betaCount(betas.count) }
      (options.beta1, options.beta2) = (betas[0], betas[1])
      try read(.eps, into: &options.eps)
      try read(.weightDecay, into: &options.weightDecay)
      self = .adam(options)
    }
    try validated()
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind.rawValue, forKey: .kind)
    try container.encode(learningRate, forKey: .option(.learningRate))
    switch self {
    case .gradientDescent:
      break
    case .sgd(let options):
      try container.encode(options.momentum, forKey: .option(.momentum))
      try container.encode(options.dampening, forKey: .option(.dampening))
      try container.encode(options.nesterov, forKey: .option(.nesterov))
      try container.encode(options.weightDecay, forKey: .option(.weightDecay))
    case .adam(let options):
      try container.encode([options.beta1, options.beta2], forKey: .option(.betas))
      try container.encode(options.eps, forKey: .option(.eps))
      try container.encode(options.weightDecay, forKey: .option(.weightDecay))
    }
  }
}
