extension Mark {
  /// The least and greatest values that take part in the limits; empty where there are none.
  ///
  /// A place counts only where both its numbers are finite, as in matplotlib.
  var extent: (x: [Double], y: [Double]) {
    switch self {
    case .dots(let dots):
      Self.extent(of: zip(dots.x, dots.y))
    case .line(let line):
      Self.extent(of: zip(line.x, line.y))
    case .area(let area):
      Self.extent(of: zip(area.x + area.x, area.lower + area.upper))
    case .contours(let contours):
      (Self.ends(of: contours.x), Self.ends(of: contours.y))
    case .referenceLine, .arrow, .annotation, .box:
      ([], [])
    }
  }

  /// The values that an axis ends at without a margin; empty for most marks.
  ///
  /// matplotlib calls them sticky edges, and its filled contours have them, too.
  var stickyEdges: (x: [Double], y: [Double]) {
    switch self {
    case .contours: extent
    case .dots, .line, .area, .referenceLine, .arrow, .annotation, .box: ([], [])
    }
  }

  private static func ends(of values: [Double]) -> [Double] {
    let finite = values.lazy.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else { return [] }
    return [least, greatest]
  }

  private static func extent(
    of places: some Sequence<(Double, Double)>
  ) -> (x: [Double], y: [Double]) {
    var (left, right) = (Double.infinity, -Double.infinity)
    var (bottom, top) = (Double.infinity, -Double.infinity)
    for (x, y) in places where x.isFinite && y.isFinite {
      (left, right) = (min(left, x), max(right, x))
      (bottom, top) = (min(bottom, y), max(top, y))
    }
    return left <= right ? ([left, right], [bottom, top]) : ([], [])
  }
}
