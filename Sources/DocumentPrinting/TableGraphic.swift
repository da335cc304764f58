import Documents
import Scenes

extension Table.Graphic {
  /// The picture, in a line of text.
  ///
  /// - Parameters:
  ///   - x: where it begins.
  ///   - width: how wide it may be.
  ///   - style: of the line.
  /// - Returns: nothing where there is no room.
  func items(x: Double, width: Double, style: TextStyle) -> [SceneItem] {
    guard width > 0 else { return [] }
    let bottom = style.baseline
    switch self {
    case .bar(let share):
      let height = 0.74 * style.size
      let ground = Rectangle(minX: x, minY: bottom - height, width: width, height: height)
      var bar = ground
      bar.width *= Self.inUnit(share)
      let shapes = [
        SceneShape(Path(ground), fill: PrintStyle.graphicGround),
        SceneShape(Path(bar), fill: PrintStyle.graphic),
      ]
      return shapes.prefix(bar.width > 0 ? 2 : 1).map { .shape($0) }
    case .sparkline(let heights):
      // As high as the line, since rises and falls are all it shows.
      let height = 1.2 * style.size
      return Self.line(
        through: heights,
        in: Rectangle(
          minX: x, minY: bottom + 0.2 * style.size - height, width: width, height: height),
        weight: 0.1 * style.size)
    }
  }

  /// A line with a dot where it ends; numbers that are none leave gaps.
  private static func line(
    through heights: [Double], in frame: Rectangle, weight: Double
  ) -> [SceneItem] {
    let dot = 2.6 * weight
    let inside = frame.insetBy(dot / 2)
    guard inside.width > 0, inside.height > 0 else { return [] }
    var path = Path()
    var isPenDown = false
    var last: Point?
    for (index, height) in heights.enumerated() {
      guard height.isFinite else {
        isPenDown = false
        continue
      }
      let along = heights.count > 1 ? Double(index) / Double(heights.count - 1) : 1
      let point = Point(
        x: inside.minX + along * inside.width, y: inside.maxY - inUnit(height) * inside.height)
      path.elements.append(isPenDown ? .line(point) : .move(point))
      isPenDown = true
      last = point
    }
    guard let last else { return [] }
    return [
      .shape(
        SceneShape(path, stroke: Stroke(PrintStyle.graphic, width: weight, join: .round))),
      .markers(
        SceneMarkers(
          .circle, diameter: dot, fill: PrintStyle.graphic, placement: .subpixel,
          centers: [last])),
    ]
  }

  private static func inUnit(_ number: Double) -> Double {
    number.isNaN ? 0 : min(max(number, 0), 1)
  }
}
