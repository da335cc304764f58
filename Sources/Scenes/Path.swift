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

  /// Straight lines from point to point; nothing without points.
  public init(through points: some Sequence<Point>, closed: Bool = false) {
    elements = []
    for point in points {
      elements.append(elements.isEmpty ? .move(point) : .line(point))
    }
    if closed, !elements.isEmpty { elements.append(.close) }
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
    var start: Point?
    var current: Point?
    for element in elements {
      let next: Point?
      switch element {
      case .move(let point):
        (start, current) = (point, point)
        continue
      case .line(let point): next = point
      case .curve: return false
      case .close: next = start
      }
      if let current, let next, current.x != next.x, current.y != next.y { return false }
      current = next
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
