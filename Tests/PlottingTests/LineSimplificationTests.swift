import Scenes
import TestSupport
import Testing

@testable import Plotting

private func line(_ places: [(Double, Double)]) -> [Point] {
  places.map { Point(x: $0.0, y: $0.1) }
}

@Test func placesOnAStraightLineAreLeftOut() {
  #expect(
    line([(0, 0), (1, 0.01), (2, -0.01), (3, 0), (3, 1), (3, 2)]).simplified(tolerance: 0.05)
      == line([(0, 0), (3, 0), (3, 2)]))
}

@Test func bendsAndEndsStay() {
  let bent = line([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)])
  #expect(bent.simplified(tolerance: 0.05) == bent)
  let back = line([(0, 0), (5, 0), (2, 0)])
  #expect(back.simplified(tolerance: 0.05) == back)
  for short in [[], line([(1, 1)]), line([(1, 1), (1, 1)])] {
    #expect(short.simplified(tolerance: 0.05) == short)
  }
}

@Test func withoutToleranceABendOfAnySizeStays() {
  let bent = line([(0, 0), (1, 1e-9), (2, 0)])
  #expect(bent.simplified(tolerance: 0) == bent)
}

@Test func nothingIsFartherOffThanTheTolerance() {
  var random = SeededGenerator(seed: 3)
  for _ in 0..<100 {
    var (x, y, angle) = (0.0, 0.0, 0.0)
    let line = (0..<60).map { _ in
      angle += Double.random(in: -0.4...0.4, using: &random)
      (x, y) = (x + 1 - angle * angle / 2, y + angle)
      return Point(x: x, y: y)
    }
    let kept = line.simplified(tolerance: 0.2)
    #expect(kept.first == line.first && kept.last == line.last && kept.count < line.count)
    for point in line {
      let nearest = zip(kept, kept.dropFirst()).map { distance(of: point, from: $0, to: $1) }.min()
      #expect((nearest ?? .infinity) <= 0.2 + 1e-9)
    }
  }
}

private func distance(of point: Point, from start: Point, to end: Point) -> Double {
  let (dx, dy) = (end.x - start.x, end.y - start.y)
  let length = dx * dx + dy * dy
  let along =
    length > 0 ? min(max(((point.x - start.x) * dx + (point.y - start.y) * dy) / length, 0), 1) : 0
  let (offX, offY) = (point.x - start.x - along * dx, point.y - start.y - along * dy)
  return (offX * offX + offY * offY).squareRoot()
}
