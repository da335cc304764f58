/// Why an optimiser, or its state, cannot be used.
public enum OptimizerError: Error, Equatable, Sendable {
  /// A name that no optimiser has.
  case kind(String)

  /// An option of other kinds.
  case optionNotTaken(Optimizer.Option, Optimizer.Kind)

  /// An option that has no default is not given.
  case optionMissing(Optimizer.Option, Optimizer.Kind)

  /// Zero, negative or not a number.
  case notPositive(Optimizer.Option, Double)

  /// Negative or not a number.
  case negative(Optimizer.Option, Double)

  /// Not a number, or infinite or wrongly zero when rounded to float32.
  case notFloat(Optimizer.Option, Double)

  /// How many betas there are, if not two.
  case betaCount(Int)

  /// A beta out of its range; the index is 0 or 1.
  case beta(index: Int, Double)

  /// Nesterov's momentum with this momentum, which is not greater than 0.
  case nesterovWithoutMomentum(Double)

  /// Nesterov's momentum with this dampening, which is not 0.
  case nesterovWithDampening(Double)

  /// A state's part, how many values it has, and how many its optimiser needs.
  case stateCount(String, Int, expected: Int)

  /// A state's count of steps or parameters that is out of its range.
  case stateRange(String, Int)
}

extension OptimizerError: CustomStringConvertible {
  /// Names the key and its value as an experiment has them, then says what it should be.
  public var description: String {
    switch self {
    case .kind(let name):
      "optimizer.kind: \"\(name)\" is not one of "
        + Optimizer.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .optionNotTaken(let option, let kind):
      "\(Self.key(option)): \(kind.rawValue) has no such option; it has "
        + kind.options.map(\.rawValue).joined(separator: ", ")
    case .optionMissing(let option, let kind):
      "\(Self.key(option)): missing; \(kind.rawValue) has no default for it"
    case .notPositive(let option, let value):
      "\(Self.key(option)): \(value.shortText) is not greater than 0"
    case .negative(let option, let value):
      "\(Self.key(option)): \(value.shortText) is not 0 or more"
    case .notFloat(let option, let value):
      "\(Self.key(option)): \(value.shortText) becomes \(Double(Float(value)).shortText) "
        + "in float32, whose largest number is \(Float.greatestFiniteMagnitude) "
        + "and smallest \(Float.leastNonzeroMagnitude)"
    case .betaCount(let count):
      "\(Self.key(.betas)): \(count) values where there must be 2, as in [0.9, 0.999]"
    case .beta(let index, let value):
      "\(Self.key(.betas))[\(index)]: \(value.shortText) is not from 0 to just below 1"
    case .nesterovWithoutMomentum(let momentum):
      "\(Self.key(.nesterov)): true needs a momentum greater than 0, not \(momentum.shortText); "
        + "give \(Self.key(.momentum)), such as 0.9"
    case .nesterovWithDampening(let dampening):
      "\(Self.key(.nesterov)): true needs a dampening of 0, not \(dampening.shortText); "
        + "take \(Self.key(.dampening)) away"
    case .stateCount(let part, let count, let expected):
      "\(part): \(count) values where this optimizer keeps \(expected); train from the start"
    case .stateRange(let part, let count):
      "\(part): \(count) is not from \(OptimizerState.counts.lowerBound) to "
        + "\(OptimizerState.counts.upperBound); train from the start"
    }
  }

  private static func key(_ option: Optimizer.Option) -> String {
    "optimizer.\(option.rawValue)"
  }
}
