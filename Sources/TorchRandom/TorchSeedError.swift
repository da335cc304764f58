/// Why a text is not a seed.
public enum TorchSeedError: Error, Equatable, Sendable {
  case notAnInteger(String)
  case outOfRange(String)

  package static let acceptedRange = "\(Int64.min) to \(UInt64.max)"
}

extension TorchSeedError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAnInteger(let text):
      "seed: \"\(text)\" is not a decimal integer; give one from \(Self.acceptedRange)"
    case .outOfRange(let text):
      "seed: \(text) is out of range; give an integer from \(Self.acceptedRange)"
    }
  }
}
