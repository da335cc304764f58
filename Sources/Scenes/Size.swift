/// Width and height in points (1/72 inch).
public struct Size: Equatable, Hashable, Sendable {
  /// Points from left to right.
  public var width: Double

  /// Points from top to bottom.
  public var height: Double

  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// A size given in inches, as figure sizes are.
  public static func inches(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72, height: height * 72)
  }
}

/// Written as `[width, height]`, since a scene is read by people too.
extension Size: Codable {
  public init(from decoder: any Decoder) throws {
    let values = try decoder.numbers(count: 2)
    self.init(width: values[0], height: values[1])
  }

  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(numbers: [width, height])
  }
}
