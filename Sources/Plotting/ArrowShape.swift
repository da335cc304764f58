import Scenes

/// An arrow in points: a line through places on the page and a filled head at its end.
struct ArrowShape {
  let items: [SceneItem]

  init(
    through points: [Point], color: Color, width: Double, headLength: Double, startGap: Double,
    endGap: Double
  ) {
    let path = Self.trimmed(points.filter { $0.x.isFinite && $0.y.isFinite }, by: startGap)
    let shaft = Self.trimmed(path.reversed(), by: endGap)
    // `shaft` runs from the tip now.
    guard let tip = shaft.first, let neck = Self.trimmed(shaft, by: headLength).first else {
      items = []
      return
    }
    let (dx, dy) = (tip.x - neck.x, tip.y - neck.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else {
      items = []
      return
    }
    // Barbs 40 degrees apart, and the line ends inside the head so that the tip stays sharp.
    let half = 0.36 * length
    let barbs = [
      Point(x: neck.x - dy / length * half, y: neck.y + dx / length * half),
      Point(x: neck.x + dy / length * half, y: neck.y - dx / length * half),
    ]
    let line = Self.trimmed(shaft, by: headLength * 0.6)
    items = [
      .shape(
        SceneShape(
          Path(through: line.reversed()), stroke: Stroke(color, width: width, join: .round))),
      .shape(SceneShape(Path(through: [tip] + barbs, closed: true), fill: color)),
    ]
  }

  /// The line without its first `distance` points of length; empty where it is no longer than that.
  private static func trimmed(_ points: some Collection<Point>, by distance: Double) -> [Point] {
    var rest = distance
    var points = Array(points)
    while let first = points.first, points.count > 1 {
      let (dx, dy) = (points[1].x - first.x, points[1].y - first.y)
      let length = (dx * dx + dy * dy).squareRoot()
      if length > rest {
        points[0] = Point(x: first.x + dx / length * rest, y: first.y + dy / length * rest)
        return points
      }
      rest -= length
      points.removeFirst()
    }
    return []
  }
}
