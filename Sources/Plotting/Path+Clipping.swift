import Scenes

extension Rectangle {
  /// As far from the page as anything is drawn, in points: Cairo counts pixels in 24 bits.
  static let drawable = Rectangle(minX: -20_000, minY: -20_000, width: 40_000, height: 40_000)
}

extension Rectangle {
  /// The part of a closed outline that is within this rectangle.
  ///
  /// Where the outline leaves and comes back, its parts are joined along the edge. Sutherland and
  /// Hodgman, "Reentrant polygon clipping", Communications of the ACM 17 (1974).
  func clipping(_ outline: [Point]) -> [Point] {
    if outline.allSatisfy(contains) { return outline }
    var points = Self.clipping(outline, to: minX, \.x) { $0 >= $1 }
    points = Self.clipping(points, to: maxX, \.x) { $0 <= $1 }
    points = Self.clipping(points, to: minY, \.y) { $0 >= $1 }
    return Self.clipping(points, to: maxY, \.y) { $0 <= $1 }
  }

  /// The part of an outline on one side of a line along an axis.
  private static func clipping(
    _ outline: [Point], to edge: Double, _ axis: WritableKeyPath<Point, Double>,
    isInside: (Double, Double) -> Bool
  ) -> [Point] {
    var points: [Point] = []
    guard var previous = outline.last else { return points }
    for point in outline {
      if isInside(previous[keyPath: axis], edge) != isInside(point[keyPath: axis], edge) {
        let share =
          (edge - previous[keyPath: axis]) / (point[keyPath: axis] - previous[keyPath: axis])
        var crossing = previous.offset(
          dx: (point.x - previous.x) * share, dy: (point.y - previous.y) * share)
        crossing[keyPath: axis] = edge
        points.append(crossing)
      }
      if isInside(point[keyPath: axis], edge) { points.append(point) }
      previous = point
    }
    return points
  }
}

extension Path {
  /// Straight lines from place to place as far as they are within an area; a place that is nil leaves a
  /// gap.
  init(through places: some Sequence<Point?>, within area: Rectangle) {
    self.init()
    var previous: Point?
    var pen: Point?
    for place in places {
      defer { previous = place }
      guard let start = previous, let end = place,
        let piece = Segment(start, end).clipped(to: area)
      else { continue }
      if pen != piece.start { elements.append(.move(piece.start)) }
      elements.append(.line(piece.end))
      pen = piece.end
    }
  }
}
