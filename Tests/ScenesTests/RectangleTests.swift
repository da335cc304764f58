import Foundation
import Scenes
import Testing

private let box = Rectangle(minX: 10, minY: 20, width: 30, height: 40)

@Test func edgesAndMiddlesFollowFromCornerAndSize() {
  #expect([box.maxX, box.maxY, box.midX, box.midY] == [40, 60, 25, 40])
}

@Test func aUnionHoldsBoth() {
  let other = Rectangle(minX: 0, minY: 50, width: 5, height: 100)
  let both = Rectangle(minX: 0, minY: 20, width: 40, height: 130)
  #expect(box.union(other) == both)
  #expect(other.union(box) == both)
  #expect(box.union(box) == box)
}

@Test func anInsetIsTakenOffEverySide() {
  #expect(box.insetBy(5) == Rectangle(minX: 15, minY: 25, width: 20, height: 30))
  #expect(box.insetBy(-5) == Rectangle(minX: 5, minY: 15, width: 40, height: 50))
  #expect(box.offset(dx: 1, dy: 2) == Rectangle(minX: 11, minY: 22, width: 30, height: 40))
}

@Test(arguments: [
  (Rectangle(minX: 39, minY: 59, width: 9, height: 9), true),
  (Rectangle(minX: 40, minY: 20, width: 9, height: 9), false),
  (Rectangle(minX: 10, minY: 60, width: 30, height: 1), false),
  (Rectangle(minX: 15, minY: 25, width: 1, height: 1), true),
  (Rectangle(minX: 0, minY: 0, width: 100, height: 100), true),
])
func rectanglesOverlapIfTheyShareMoreThanAnEdge(other: Rectangle, overlap: Bool) {
  #expect(box.overlaps(other) == overlap)
  #expect(other.overlaps(box) == overlap)
}

@Test(arguments: [
  (Point(x: 10, y: 20), true), (Point(x: 40, y: 60), true), (Point(x: 25, y: 40), true),
  (Point(x: 9.99, y: 40), false), (Point(x: 25, y: 60.01), false), (Point(x: .nan, y: 40), false),
])
func pointsOnAnEdgeAreContained(point: Point, isContained: Bool) {
  #expect(box.contains(point) == isContained)
}

@Test func aRectangleIsWrittenAsFourNumbers() throws {
  let data = try JSONEncoder().encode(box)
  #expect(String(decoding: data, as: UTF8.self) == "[10,20,30,40]")
  #expect(try JSONDecoder().decode(Rectangle.self, from: data) == box)
}
