/// An outline of straight lines and cubic Bézier curves, in points.
public struct Path: Equatable, Sendable {
  /// One step of an outline.
  public enum Element: Equatable, Sendable {
    /// Starts a new piece here.
    case move(Point)

    /// A straight line to here.
    case line(Point)

    /// A cubic Bézier curve by way of two control points to the last one.
    case curve(Point, Point, Point)

    /// A straight line back to where the piece began.
    case close
  }

  public var elements: [Element]

  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// Straight lines from point to point.
  public init(through points: some Sequence<Point>, closed: Bool = false) {
    elements = []
    for point in points {
      elements.append(elements.isEmpty ? .move(point) : .line(point))
    }
    if closed { elements.append(.close) }
  }

  /// The edge of a rectangle.
  public init(_ rectangle: Rectangle) {
    self.init(
      through: [
        Point(x: rectangle.minX, y: rectangle.minY), Point(x: rectangle.maxX, y: rectangle.minY),
        Point(x: rectangle.maxX, y: rectangle.maxY), Point(x: rectangle.minX, y: rectangle.maxY),
      ], closed: true)
  }

  /// The edge of a rectangle whose corners are quarter circles of the given radius, in points.
  public init(_ rectangle: Rectangle, cornerRadius: Double) {
    let radius = min(cornerRadius, rectangle.width / 2, rectangle.height / 2)
    guard radius > 0 else {
      self.init(rectangle)
      return
    }
    // 4/3 (sqrt(2) - 1): the usual cubic through a quarter circle, off by at most 0.03 %.
    let pull = radius * (1 - 0.552_284_749_830_793_4)
    let (left, top) = (rectangle.minX, rectangle.minY)
    let (right, bottom) = (rectangle.maxX, rectangle.maxY)
    self.init([
      .move(Point(x: left + radius, y: top)), .line(Point(x: right - radius, y: top)),
      .curve(
        Point(x: right - pull, y: top), Point(x: right, y: top + pull),
        Point(x: right, y: top + radius)),
      .line(Point(x: right, y: bottom - radius)),
      .curve(
        Point(x: right, y: bottom - pull), Point(x: right - pull, y: bottom),
        Point(x: right - radius, y: bottom)),
      .line(Point(x: left + radius, y: bottom)),
      .curve(
        Point(x: left + pull, y: bottom), Point(x: left, y: bottom - pull),
        Point(x: left, y: bottom - radius)),
      .line(Point(x: left, y: top + radius)),
      .curve(
        Point(x: left, y: top + pull), Point(x: left + pull, y: top),
        Point(x: left + radius, y: top)),
      .close,
    ])
  }

  /// Whether it is made of horizontal and vertical lines only, as frames and ticks are.
  public var isRectilinear: Bool {
    var current: Point?
    for element in elements {
      switch element {
      case .move(let point):
        current = point
      case .line(let point):
        if let last = current, last.x != point.x, last.y != point.y { return false }
        current = point
      case .curve:
        return false
      case .close:
        break
      }
    }
    return true
  }

  /// Every point moved by `map`, control points included.
  public func mapPoints(_ map: (Point) -> Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(map(point))
        case .line(let point): .line(map(point))
        case .curve(let first, let second, let end): .curve(map(first), map(second), map(end))
        case .close: .close
        }
      })
  }
}

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

  /// The path that a description says; nil where the text is not one.
  public init?(_ text: String) {
    elements = []
    var rest = text[...]
    while let command = rest.popFirst() {
      let end = rest.firstIndex { "MLCZ".contains($0) } ?? rest.endIndex
      let numbers = rest[..<end].split(separator: " ").map { Double($0) }
      rest = rest[end...]
      let values = numbers.compactMap { $0 }
      guard values.count == numbers.count else { return nil }
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
