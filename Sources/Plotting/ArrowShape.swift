import Scenes

/// An arrow in points: a line through places on the page and a filled head at its end.
struct ArrowShape {
  /// None for an arrow that is no longer than its gaps and its head.
  let items: [SceneItem]

  init(
    through points: [Point], color: Color, width: Double, headLength: Double, startGap: Double,
    endGap: Double
  ) {
    // From the tip to the tail.
    let shaft = Self.trimmed(Self.trimmed(points, by: startGap).reversed(), by: endGap)
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
    let line = Path(
      through: Self.trimmed(shaft, by: headLength * 0.6).reversed().map(Optional.some),
      within: .drawable)
    var items: [SceneItem] = []
    if !line.elements.isEmpty {
      items.append(.shape(SceneShape(line, stroke: Stroke(color, width: width, join: .round))))
    }
    if Rectangle.drawable.contains(tip) {
      items.append(.shape(SceneShape(Path(through: [tip] + barbs, closed: true), fill: color)))
    }
    self.items = items
  }

  /// The line without its first `distance` points of length; empty where it is no longer than that.
  private static func trimmed(_ points: [Point], by distance: Double) -> [Point] {
    var rest = distance
    for (index, (from, to)) in zip(points, points.dropFirst()).enumerated() {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let length = (dx * dx + dy * dy).squareRoot()
      if length > rest {
        let start = Point(x: from.x + dx / length * rest, y: from.y + dy / length * rest)
        return [start] + points[(index + 1)...]
      }
      rest -= length
    }
    return []
  }
}
