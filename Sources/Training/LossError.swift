/// Why a loss cannot be used.
public enum LossError: Error, Equatable, Sendable {
  /// A name that no loss has.
  case kind(String)

  /// A loss was given a `delta` that it does not have.
  case deltaNotTaken(Loss.Kind)

  /// Zero, negative or not a number.
  case deltaNotPositive(Double)

  /// Zero or infinite when rounded to float32.
  case deltaNotFloat(Double)
}

extension LossError: CustomStringConvertible {
  /// Names the key and its value as an experiment has them, then says what it should be.
  public var description: String {
    switch self {
    case .kind(let name):
      "loss: \"\(name)\" is not one of "
        + Loss.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .deltaNotTaken(let kind):
      "loss.delta: \(kind.rawValue) has no delta; take it away or use \(Loss.Kind.huber.rawValue)"
    case .deltaNotPositive(let delta):
      "loss.delta: \(delta.shortText) is not greater than 0"
    case .deltaNotFloat(let delta):
      "loss.delta: \(delta.shortText) becomes \(Float(delta)) in float32; "
        + "give one from \(Float.leastNonzeroMagnitude) to \(Float.greatestFiniteMagnitude)"
    }
  }
}
