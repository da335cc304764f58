extension Path: CustomStringConvertible {
  /// As SVG writes it: `M0.0 0.0L10.0 0.0Z`.
  public var description: String {
    elements.map { element in
      switch element {
      case .move(let point): "M\(point.x) \(point.y)"
      case .line(let point): "L\(point.x) \(point.y)"
      case .curve(let first, let second, let end):
        "C\(first.x) \(first.y) \(second.x) \(second.y) \(end.x) \(end.y)"
      case .close: "Z"
      }
    }.joined()
  }

  /// The path that a description says; nil where the text is not one, or a number is not finite.
  public init?(_ text: String) {
    elements = []
    var rest = text[...]
    while let command = rest.popFirst() {
      let end = rest.firstIndex { "MLCZ".contains($0) } ?? rest.endIndex
      let words = rest[..<end].split(separator: " ")
      rest = rest[end...]
      let values = words.compactMap { Double($0) }.filter(\.isFinite)
      guard values.count == words.count else { return nil }
      switch (command, values.count) {
      case ("M", 2): elements.append(.move(Point(x: values[0], y: values[1])))
      case ("L", 2): elements.append(.line(Point(x: values[0], y: values[1])))
      case ("C", 6):
        elements.append(
          .curve(
            Point(x: values[0], y: values[1]), Point(x: values[2], y: values[3]),
            Point(x: values[4], y: values[5])))
      case ("Z", 0): elements.append(.close)
      default: return nil
      }
    }
  }
}

extension Path: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let path = Path(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "path \"\(text)\" is not made of M, L, C and Z")
    }
    self = path
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
