/// A seed as `torch.manual_seed` takes it: an integer from -2^63 to 2^64 - 1.
///
/// Only its low 32 bits, in two's complement, choose the random stream: 2^32 gives the stream of 0,
/// and -1 that of 2^32 - 1. Seeds are equal when they are the same integer, whatever their streams.
public struct TorchSeed: Equatable, Hashable, Sendable {
  private let bits: UInt64
  private let isNegative: Bool

  public init(_ value: Int) {
    self.init(signed: Int64(value))
  }

  public init(_ value: UInt64) {
    bits = value
    isNegative = false
  }

  private init(signed value: Int64) {
    bits = UInt64(bitPattern: value)
    isNegative = value < 0
  }

  /// The seed that a decimal integer names, such as `2021` or `-7`.
  ///
  /// Throws `TorchSeedError` if the text is not a decimal integer or lies outside the range.
  public init(parsing text: String) throws(TorchSeedError) {
    if let value = UInt64(text) {
      self.init(value)
    } else if let value = Int64(text) {
      self.init(signed: value)
    } else if Self.isDecimalInteger(text) {
      throw .outOfRange(text)
    } else {
      throw .notAnInteger(text)
    }
  }

  /// The integer itself.
  var value: Int128 { isNegative ? Int128(Int64(bitPattern: bits)) : Int128(bits) }

  /// The seed of an integer, which must lie in the range.
  init(integer value: Int128) {
    if value < 0 { self.init(signed: Int64(value)) } else { self.init(UInt64(value)) }
  }

  /// What the generator starts from.
  public var low32Bits: UInt32 { UInt32(truncatingIfNeeded: bits) }

  private static func isDecimalInteger(_ text: String) -> Bool {
    let digits =
      text.utf8.first.map { "+-".utf8.contains($0) } == true
      ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy("0123456789".utf8.contains)
  }
}

extension TorchSeed: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension TorchSeed: CustomStringConvertible {
  /// The integer in decimal, as `init(parsing:)` reads it.
  public var description: String {
    isNegative ? String(Int64(bitPattern: bits)) : String(bits)
  }
}

extension TorchSeed: Codable {
  /// Reads an integer.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(UInt64.self) {
      self.init(value)
    } else if let value = try? container.decode(Int64.self) {
      self.init(signed: value)
    } else {
      let found =
        (try? container.decode(String.self)).map { "\"\($0)\"" }
        ?? (try? container.decode(Double.self)).map { "\($0)" } ?? "it"
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\(found) is not an integer from \(TorchSeedError.acceptedRange)")
    }
  }

  /// Writes an integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if isNegative {
      try container.encode(Int64(bitPattern: bits))
    } else {
      try container.encode(bits)
    }
  }
}
