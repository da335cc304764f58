import Scenes
import TestSupport
import Testing

@testable import Plotting

private let panel = Rectangle(minX: 0, minY: 0, width: 200, height: 100)
private let size = Size(width: 20, height: 10)

private func line(_ places: (Double, Double)...) -> [Point] {
  places.map { Point(x: $0.0, y: $0.1) }
}

private func place(
  on lines: [[Point]], apartFrom others: [[Point]] = [],
  isFree: @escaping (Rectangle) -> Bool = { _ in true }
) -> Rectangle? {
  var places = ContourLabelPlaces(panel: panel, isFree: isFree)
  return places.place(size: size, on: lines, apartFrom: others)
}

@Test func aNumberStandsOnTheMiddleOfAStraightLine() throws {
  let room = try #require(place(on: [line((0, 50), (200, 50))]))
  #expect(room == Rectangle(minX: 90, minY: 45, width: 20, height: 10))
}

@Test func aNumberPrefersTheLevelPartOfALine() throws {
  let room = try #require(place(on: [line((20, 100), (80, 20), (180, 20))]))
  #expect(room.midY == 20 && room.midX > 90)
}

@Test func aNumberKeepsOffOtherLinesAndData() throws {
  let straight = line((0, 50), (200, 50))
  let crossing = line((100, 0), (100, 100))
  let besides = try #require(place(on: [straight], apartFrom: [crossing]))
  #expect(!besides.contains(Point(x: 100, y: 50)))
  let beyond = try #require(place(on: [straight]) { $0.minX > 120 })
  #expect(beyond.minX > 120)
  #expect(place(on: [straight]) { _ in false } == nil)
  // The same level comes back too near.
  #expect(place(on: [line((0, 50), (200, 50)), line((0, 53), (200, 53))]) == nil)
}

@Test func numbersDoNotOverlap() throws {
  var places = ContourLabelPlaces(panel: panel) { _ in true }
  var rooms: [Rectangle] = []
  for _ in 0..<4 {
    let room = places.place(size: size, on: [line((0, 50), (200, 50))], apartFrom: [])
    rooms.append(try #require(room))
  }
  for (index, room) in rooms.enumerated() {
    #expect(rooms[..<index].allSatisfy { !$0.overlaps(room) })
  }
}

@Test func shortLinesAndSmallRingsHaveNone() {
  #expect(place(on: [line((90, 50), (125, 50))]) == nil)
  #expect(place(on: [line((90, 40), (110, 40), (110, 60), (90, 60), (90, 40))]) == nil)
  #expect(place(on: [line((50, 20), (150, 20), (150, 80), (50, 80), (50, 20))]) != nil)
  #expect(place(on: []) == nil && place(on: [[]]) == nil)
}

@Test func aNumberStaysInThePanel() throws {
  #expect(place(on: [line((0, 2), (200, 2))]) == nil)
  #expect(place(on: [line((-500, 50), (5, 50))]) == nil)
}
