import Scenes
import Testing

@Test func aPathGoesThroughItsPoints() {
  let points = [Point(x: 0, y: 1), Point(x: 2, y: 3)]
  #expect(Path(through: points).elements == [.move(points[0]), .line(points[1])])
  #expect(
    Path(through: points, closed: true).elements == [.move(points[0]), .line(points[1]), .close])
}

@Test func withoutPointsThereIsNothingToClose() {
  #expect(Path(through: [], closed: true) == Path())
}

@Test(arguments: [
  ("", true), ("M0 0", true), ("M0 0L0 9L5 9", true), ("M0 0L5 9", false),
  ("M0 0L0 9M3 3L5 3", true), ("M0 0L9 0L9 9L0 9Z", true), ("M0 0C0 1 0 2 0 3", false),
  // A right angle whose closing line leans.
  ("M0 0L9 0L9 9Z", false), ("M0 0L0 9ZL5 0", true), ("M0 0L0 9ZL5 9", false),
])
func onlyUprightAndLevelLinesAreRectilinear(text: String, isRectilinear: Bool) throws {
  let path = try #require(Path(text))
  #expect(path.isRectilinear == isRectilinear)
}

@Test func roundCornersStayWithinTheRectangle() {
  let area = Rectangle(minX: 10, minY: 20, width: 30, height: 8)
  // A radius of 50 does not fit: the corners meet.
  for radius in [1.0, 4, 50] {
    var points: [Point] = []
    _ = Path(area, cornerRadius: radius).mapPoints { point in
      points.append(point)
      return point
    }
    #expect(points.allSatisfy(area.contains))
    #expect(points.map(\.x).min() == 10 && points.map(\.x).max() == 40)
    #expect(points.map(\.y).min() == 20 && points.map(\.y).max() == 28)
  }
  #expect(Path(area, cornerRadius: 0) == Path(area))
  #expect(Path(area, cornerRadius: -1) == Path(area))
}

@Test func everyPointIsMapped() {
  let path = Path("M1 2L3 4C5 6 7 8 9 10Z")
  #expect(path?.mapPoints { $0.offset(dx: 1) } == Path("M2 2L4 4C6 6 8 8 10 10Z"))
}
