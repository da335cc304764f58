extension Mark {
  /// The least and greatest values that take part in the limits; empty where there are none.
  ///
  /// A place counts only where both its numbers are finite, as in matplotlib, and along a logarithmic
  /// axis only where its number is above zero.
  func extent(x: AxisScale = .linear, y: AxisScale = .linear) -> (x: [Double], y: [Double]) {
    switch self {
    case .dots(let dots):
      Self.extent(of: zip(dots.x, dots.y), x, y)
    case .line(let line):
      Self.extent(of: zip(line.x, line.y), x, y)
    case .area(let area):
      Self.extent(of: zip(area.x + area.x, area.lower + area.upper), x, y)
    case .contours(let contours):
      (Self.ends(of: contours.x, x), Self.ends(of: contours.y, y))
    case .referenceLine, .arrow, .annotation, .box:
      ([], [])
    }
  }

  /// The values that an axis ends at without a margin; empty for most marks.
  ///
  /// matplotlib calls them sticky edges, and its filled contours have them, too.
  func stickyEdges(
    x: AxisScale = .linear, y: AxisScale = .linear
  ) -> (x: [Double], y: [Double]) {
    switch self {
    case .contours: extent(x: x, y: y)
    case .dots, .line, .area, .referenceLine, .arrow, .annotation, .box: ([], [])
    }
  }

  private static func ends(of values: [Double], _ scale: AxisScale) -> [Double] {
    let shown = values.lazy.filter(scale.shows)
    guard let least = shown.min(), let greatest = shown.max() else { return [] }
    return [least, greatest]
  }

  private static func extent(
    of places: some Sequence<(Double, Double)>, _ xScale: AxisScale, _ yScale: AxisScale
  ) -> (x: [Double], y: [Double]) {
    var (left, right) = (Double.infinity, -Double.infinity)
    var (bottom, top) = (Double.infinity, -Double.infinity)
    for (x, y) in places where x.isFinite && y.isFinite {
      if xScale.shows(x) { (left, right) = (min(left, x), max(right, x)) }
      if yScale.shows(y) { (bottom, top) = (min(bottom, y), max(top, y)) }
    }
    return (left <= right ? [left, right] : [], bottom <= top ? [bottom, top] : [])
  }
}
