/// An optimiser at work: its options, and what it remembers from one update to the next.
///
/// A value: to keep a copy is to keep a checkpoint, from which training goes on as if it had not
/// stopped. Two states are equal when all values have the same sign and magnitude; here a value that
/// is not a number equals another such.
public struct OptimizerState: Sendable {
  public let optimizer: Optimizer
  public let parameterCount: Int

  /// How many updates there were.
  public private(set) var stepCount = 0

  /// For each parameter the movement that goes on; empty for optimisers without momentum.
  public private(set) var momentumBuffers: [Float] = []

  /// For each parameter the running mean of its derivative; empty except for Adam.
  public private(set) var firstMoments: [Float] = []

  /// For each parameter the running mean of its squared derivative; empty except for Adam.
  public private(set) var secondMoments: [Float] = []

  /// The state before the first update.
  public init(_ optimizer: Optimizer, parameterCount: Int) {
    precondition(parameterCount >= 0, "there cannot be fewer than 0 parameters")
    self.optimizer = optimizer
    self.parameterCount = parameterCount
    momentumBuffers = [Float](repeating: 0, count: momentumCount)
    firstMoments = [Float](repeating: 0, count: momentCount)
    secondMoments = firstMoments
  }

  private var momentumCount: Int {
    if case .sgd(let options) = optimizer, options.hasMomentum { parameterCount } else { 0 }
  }

  private var momentCount: Int {
    if case .adam = optimizer { parameterCount } else { 0 }
  }

  /// Moves the parameters one step by their gradient.
  ///
  /// There must be `parameterCount` of both. Allocates nothing.
  public mutating func update(_ parameters: inout [Float], gradient: [Float]) {
    precondition(
      parameters.count == parameterCount && gradient.count == parameterCount,
      "each parameter needs its derivative")
    stepCount += 1
    switch optimizer {
    case .gradientDescent(let options):
      options.update(&parameters, gradient: gradient)
    case .sgd(let options):
      options.update(
        &parameters, gradient: gradient, momentumBuffers: &momentumBuffers, step: stepCount)
    case .adam(let options):
      options.update(
        &parameters, gradient: gradient, firstMoments: &firstMoments,
        secondMoments: &secondMoments, step: stepCount)
    }
  }
}

extension OptimizerState: Equatable {
  public static func == (one: OptimizerState, other: OptimizerState) -> Bool {
    one.optimizer == other.optimizer && one.parameterCount == other.parameterCount
      && one.stepCount == other.stepCount
      && one.momentumBuffers.isIdentical(to: other.momentumBuffers)
      && one.firstMoments.isIdentical(to: other.firstMoments)
      && one.secondMoments.isIdentical(to: other.secondMoments)
  }
}

extension OptimizerState: Codable {
  private enum CodingKeys: String, CodingKey {
    case optimizer
    case parameterCount = "parameter-count"
    case stepCount = "step-count"
    case momentumBuffers = "momentum-buffers"
    case firstMoments = "first-moments"
    case secondMoments = "second-moments"
  }

  /// What double precision, in which Adam raises to the power of a step, counts exactly.
  static let counts = 0...(1 << 53)

  /// Reads a state and checks that its parts belong together.
  ///
  /// Throws an `OptimizerError` if not, and a `DecodingError` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func count(_ key: CodingKeys) throws -> Int {
      let count = try container.decode(Int.self, forKey: key)
      guard Self.counts.contains(count) else {
        throw OptimizerError.stateRange(key.stringValue, count)
      }
      return count
    }
    func values(_ key: CodingKeys, count: Int) throws -> [Float] {
      let values = try container.decode([Float].self, forKey: key)
      guard values.count == count else {
        throw OptimizerError.stateCount(key.stringValue, values.count, expected: count)
      }
      return values
    }
    optimizer = try container.decode(Optimizer.self, forKey: .optimizer)
    parameterCount = try count(.parameterCount)
    stepCount = try count(.stepCount)
    momentumBuffers = try values(.momentumBuffers, count: momentumCount)
    firstMoments = try values(.firstMoments, count: momentCount)
    secondMoments = try values(.secondMoments, count: momentCount)
  }
}
