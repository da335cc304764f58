import Scenes
import Testing

@testable import Plotting

private let area = Rectangle(minX: 0, minY: 0, width: 10, height: 10)

private func path(_ places: [(Double, Double)?]) -> String {
  Path(through: places.map { $0.map { Point(x: $0.0, y: $0.1) } }, within: area).description
}

@Test func aLineWithinTheAreaIsWhole() {
  #expect(path([(1, 2), (3, 4), (5, 6)]) == "M1.0 2.0L3.0 4.0L5.0 6.0")
}

@Test func aMissingPlaceLeavesAGap() {
  #expect(path([(1, 1), (2, 2), nil, (3, 3), (4, 4)]) == "M1.0 1.0L2.0 2.0M3.0 3.0L4.0 4.0")
}

@Test func aPlaceBetweenTwoGapsHasNoLine() {
  #expect(path([(1, 1), nil, (2, 2), nil, (3, 3)]) == "")
  #expect(path([(1, 1)]) == "" && path([nil]) == "" && path([]) == "")
}

@Test func aLineThatLeavesIsTakenUpWhereItComesBack() {
  #expect(
    path([(5, 5), (5, 15), (8, 15), (8, 5), (9, 5)])
      == "M5.0 5.0L5.0 10.0M8.0 10.0L8.0 5.0L9.0 5.0")
}

/// The line to a place that cannot be reached must not be replaced by one from an older place.
@Test func noLineLeapsOverAPlaceThatCannotBeReached() {
  #expect(
    path([(1, 1), (2, 2), (.infinity, 5), (3, 3), (4, 4)]) == "M1.0 1.0L2.0 2.0M3.0 3.0L4.0 4.0")
}

@Test func anOutlineIsCutAtTheEdgesOfAnArea() {
  func clipped(_ places: [(Double, Double)]) -> String {
    Path(through: area.clipping(places.map { Point(x: $0.0, y: $0.1) }), closed: true).description
  }
  let inside = [(1.0, 1.0), (9, 1), (5, 9)]
  #expect(clipped(inside) == "M1.0 1.0L9.0 1.0L5.0 9.0Z")
  #expect(clipped([(5, 2), (15, 2), (15, 4), (5, 4)]) == "M5.0 2.0L10.0 2.0L10.0 4.0L5.0 4.0Z")
  #expect(
    clipped([(-5, -5), (50, -5), (50, 50), (-5, 50)]) == "M0.0 10.0L0.0 0.0L10.0 0.0L10.0 10.0Z")
  #expect(clipped([(11, 1), (20, 5), (11, 9)]) == "")
  #expect(clipped([]) == "")
}
