import Scenes
import TestSupport
import Testing

@testable import Plotting

private func arrow(
  _ points: [(Double, Double)], headLength: Double = 7, startGap: Double = 0, endGap: Double = 0
) -> [SceneShape] {
  ArrowShape(
    through: points.map { Point(x: $0.0, y: $0.1) }, color: .red, width: 2, headLength: headLength,
    startGap: startGap, endGap: endGap
  ).items.shapes
}

@Test func anArrowIsALineAndAHead() throws {
  let shapes = arrow([(0, 0), (100, 0)])
  try #require(shapes.count == 2)
  // The line ends inside the head, 0.6 of its length before the tip.
  #expect(shapes[0].path.points.first == Point(x: 0, y: 0))
  #expect(isClose(shapes[0].path.points.last?.x ?? 0, 100 - 0.6 * 7))
  #expect(shapes[0].stroke?.width == 2 && shapes[0].fill == nil)
  let head = shapes[1].path.points
  try #require(head.count == 3)
  #expect(head[0] == Point(x: 100, y: 0))
  #expect(isClose(head[1].x, 93) && isClose(head[2].x, 93))
  #expect(isClose(head[1].y, 0.36 * 7) && isClose(head[2].y, -0.36 * 7))
  #expect(shapes[1].fill == .red && shapes[1].stroke == nil)
}

@Test func gapsStayFreeAtBothEnds() throws {
  let shapes = arrow([(0, 0), (0, 50)], startGap: 5, endGap: 3)
  try #require(shapes.count == 2)
  #expect(shapes[0].path.points.first == Point(x: 0, y: 5))
  #expect(isClose(shapes[1].path.points[0].y, 47))
}

@Test func gapsAreMeasuredAlongTheLine() {
  // The first leg is shorter than the gap, which goes on around the corner.
  let shapes = arrow([(0, 0), (3, 0), (3, 50)], startGap: 5)
  #expect(shapes.first?.path.points.first == Point(x: 3, y: 2))
}

@Test func theHeadPointsAlongTheLastLeg() throws {
  let shapes = arrow([(0, 0), (0, 50), (40, 50)])
  try #require(shapes.count == 2)
  #expect(shapes[0].path.points.count == 3)
  #expect(shapes[1].path.points[0] == Point(x: 40, y: 50))
  #expect(isClose(shapes[1].path.points[1].x, 33))
}

@Test(arguments: [
  [], [(1.0, 1.0)], [(1, 1), (1, 1)], [(0, 0), (7, 0)], [(0, 0), (3, 0), (0, 0)],
])
func whatIsNoLongerThanItsHeadIsNotDrawn(points: [(Double, Double)]) {
  #expect(arrow(points).isEmpty)
}

@Test func anArrowThatEndsFarAwayHasNoHead() {
  let shapes = arrow([(0, 0), (1e9, 0)])
  #expect(shapes.count == 1)
  #expect(shapes.first?.path.points.last?.x == Rectangle.drawable.maxX)
}

@Test func manyPlacesTakeNoLongerThanTheirNumber() {
  let count = 100_000
  let points = (0..<count).map { (Double($0) * 1e-3, 0.0) }
  let shapes = arrow(points, startGap: 10)
  #expect(isClose(shapes.first?.path.points.first?.x ?? 0, 10, within: 1e-6))
}
