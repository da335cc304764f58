/// An upright rectangle in points, y downwards.
public struct Rectangle: Equatable, Hashable, Sendable {
  /// The left edge.
  public var minX: Double

  /// The top edge.
  public var minY: Double

  public var width: Double
  public var height: Double

  public init(minX: Double, minY: Double, width: Double, height: Double) {
    self.minX = minX
    self.minY = minY
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var maxX: Double { minX + width }

  /// The bottom edge.
  public var maxY: Double { minY + height }

  public var midX: Double { minX + width / 2 }
  public var midY: Double { minY + height / 2 }

  /// The smallest rectangle that holds both.
  public func union(_ other: Rectangle) -> Rectangle {
    let left = min(minX, other.minX)
    let top = min(minY, other.minY)
    return Rectangle(
      minX: left, minY: top,
      width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// This rectangle moved right by `dx` and down by `dy` points.
  public func offset(dx: Double = 0, dy: Double = 0) -> Rectangle {
    Rectangle(minX: minX + dx, minY: minY + dy, width: width, height: height)
  }

  /// This rectangle made smaller on every side by `inset` points, or larger where it is negative.
  public func insetBy(_ inset: Double) -> Rectangle {
    Rectangle(
      minX: minX + inset, minY: minY + inset, width: width - 2 * inset, height: height - 2 * inset)
  }

  /// Whether the two share more than an edge.
  public func overlaps(_ other: Rectangle) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether the point lies inside or on an edge.
  public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }
}

/// Written as `[x, y, width, height]`, since a scene is read by people too.
extension Rectangle: Codable {
  public init(from decoder: any Decoder) throws {
    let values = try decoder.numbers(count: 4)
    self.init(minX: values[0], minY: values[1], width: values[2], height: values[3])
  }

  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(numbers: [minX, minY, width, height])
  }
}
