/// A place or a size is written down as a list of numbers without names.
extension Decoder {
  /// That many numbers and nothing else.
  func numbers(count: Int) throws -> [Double] {
    var container = try unkeyedContainer()
    let values = try (0..<count).map { _ in try container.decode(Double.self) }
    guard container.isAtEnd else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "more than the \(count) numbers that belong here")
    }
    return values
  }
}

extension Encoder {
  func encode(numbers: [Double]) throws {
    var container = unkeyedContainer()
    for number in numbers { try container.encode(number) }
  }
}
