import Scenes

extension SceneMarkers {
  /// Whether the markers can be seen at all: a diameter that is not above 0 draws nothing.
  var isDrawable: Bool { diameter > 0 && diameter.isFinite && !centers.isEmpty }

  /// Whether fill and outline, where there are both, are of the same opaque colour: then the order
  /// in which they and the markers are drawn does not matter.
  var isOfOneOpaqueColor: Bool {
    let colors = [fill, outline?.color].compactMap { $0 }
    return colors.allSatisfy { $0 == colors[0] && $0.alpha == 255 }
  }
}

extension SceneMarkers.Shape {
  /// The shape's edge around (0, 0) for a diameter of 1; the cross is two strokes and has no inside.
  ///
  /// Diamond and triangle are sized as matplotlib's `D` and `^` are: they fill the marker's box.
  var unitPath: Path {
    switch self {
    case .circle:
      // Four cubics through the quarters of a circle: 4/3 (sqrt(2) - 1).
      let pull = 0.5 * 0.552_284_749_830_793_4
      func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
      return Path([
        .move(point(0.5, 0)),
        .curve(point(0.5, pull), point(pull, 0.5), point(0, 0.5)),
        .curve(point(-pull, 0.5), point(-0.5, pull), point(-0.5, 0)),
        .curve(point(-0.5, -pull), point(-pull, -0.5), point(0, -0.5)),
        .curve(point(pull, -0.5), point(0.5, -pull), point(0.5, 0)),
        .close,
      ])
    case .square:
      return Path(Rectangle(minX: -0.5, minY: -0.5, width: 1, height: 1))
    case .diamond:
      let half = 0.5.squareRoot()
      return Path(
        through: [
          Point(x: 0, y: -half), Point(x: half, y: 0), Point(x: 0, y: half), Point(x: -half, y: 0),
        ], closed: true)
    case .triangle:
      return Path(
        through: [Point(x: 0, y: -0.5), Point(x: 0.5, y: 0.5), Point(x: -0.5, y: 0.5)],
        closed: true)
    case .cross:
      return Path([
        .move(Point(x: -0.5, y: -0.5)), .line(Point(x: 0.5, y: 0.5)),
        .move(Point(x: -0.5, y: 0.5)), .line(Point(x: 0.5, y: -0.5)),
      ])
    }
  }
}
