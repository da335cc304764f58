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

// A scene is read by people too: `[x, y]`, `[width, height]` and `[x, y, width, height]`.

extension Point: Codable {
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(x: try values.decode(Double.self), y: try values.decode(Double.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(x)
    try values.encode(y)
  }
}

extension Size: Codable {
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(width: try values.decode(Double.self), height: try values.decode(Double.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(width)
    try values.encode(height)
  }
}

extension Rectangle: Codable {
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(
      minX: try values.decode(Double.self), minY: try values.decode(Double.self),
      width: try values.decode(Double.self), height: try values.decode(Double.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(minX)
    try values.encode(minY)
    try values.encode(width)
    try values.encode(height)
  }
}
