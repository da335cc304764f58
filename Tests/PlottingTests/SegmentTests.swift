import Scenes
import TestSupport
import Testing

@testable import Plotting

private let area = Rectangle(minX: 0, minY: 0, width: 10, height: 10)

private func segment(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Segment {
  Segment(Point(x: x1, y: y1), Point(x: x2, y: y2))
}

@Test(arguments: [
  (segment(1, 1, 9, 5), segment(1, 1, 9, 5)),
  (segment(-5, 5, 5, 5), segment(0, 5, 5, 5)),
  (segment(5, 5, 5, 25), segment(5, 5, 5, 10)),
  (segment(-5, -5, 15, 15), segment(0, 0, 10, 10)),
  (segment(-5, 5, 5, -5), segment(0, 0, 0, 0)),
  (segment(15, 5, -5, 5), segment(10, 5, 0, 5)),
])
func thePartWithinTheAreaRemains(whole: Segment, part: Segment) {
  #expect(whole.clipped(to: area) == part)
}

@Test(arguments: [
  segment(-5, 1, -1, 9), segment(11, 0, 12, 10), segment(-5, 6, 6, 17), segment(-1, -1, -1, 11),
  segment(20, 20, 20, 20), segment(.nan, 0, 5, 5), segment(5, 5, .infinity, 5),
])
func aSegmentOutsideHasNoPart(whole: Segment) {
  #expect(whole.clipped(to: area) == nil)
}

@Test func whatRemainsIsWithinTheAreaHoweverFarTheEndsAre() {
  var random = SeededGenerator(seed: 3)
  func coordinate() -> Double {
    let power = Double(Int.random(in: 0...30, using: &random))
    var value = Double.random(in: -1...1, using: &random)
    for _ in 0..<Int(power) { value *= 10 }
    return value
  }
  var remaining = 0
  for _ in 0..<2000 {
    let whole = segment(coordinate(), coordinate(), coordinate(), coordinate())
    guard let part = whole.clipped(to: area) else { continue }
    remaining += 1
    #expect(area.contains(part.start) && area.contains(part.end), "\(whole)")
  }
  #expect(remaining > 20)
}
