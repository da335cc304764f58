/// A place on the page.
///
/// Coordinates are points (1/72 inch) from the top left corner of the figure; y grows downwards.
public struct Point: Equatable, Hashable, Sendable {
  /// Points from the left edge.
  public var x: Double

  /// Points from the top edge.
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// This point moved right by `dx` and down by `dy` points.
  public func offset(dx: Double = 0, dy: Double = 0) -> Point {
    Point(x: x + dx, y: y + dy)
  }
}

/// Written as `[x, y]`, since a scene is read by people too.
extension Point: Codable {
  public init(from decoder: any Decoder) throws {
    let values = try decoder.numbers(count: 2)
    self.init(x: values[0], y: values[1])
  }

  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(numbers: [x, y])
  }
}
