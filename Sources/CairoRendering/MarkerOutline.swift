import Scenes

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
