import Scenes
import TestSupport
import Testing

@testable import Plotting

/// A grid with its columns and rows at 0, 1, 2 and so on; `y` upwards.
private func tracer(_ rows: [[Double]]) -> ContourTracer {
  ContourTracer(
    columns: (0..<(rows.first?.count ?? 0)).map { Double($0) },
    rows: rows.indices.map { Double($0) }, heights: rows.flatMap { $0 })
}

private func text(_ outlines: [[Point]]) -> String {
  outlines.map { Path(through: $0, closed: true).description }.joined(separator: "\n")
}

/// Above zero for an outline with its inside on the left, `y` upwards.
private func area(_ outlines: [[Point]]) -> Double {
  outlines.reduce(0) { sum, outline in
    zip(outline, outline.dropFirst() + outline.prefix(1)).reduce(sum) {
      $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
    }
  }
}

@Test func aSlopeIsCutAcross() {
  let region = tracer([[0, 1, 2], [0, 1, 2]]).region(atOrAbove: 0.5)
  #expect(text(region.outlines) == "M0.5 0.0L2.0 0.0L2.0 1.0L0.5 1.0Z")
  #expect(region.lines == [[Point(x: 0.5, y: 1), Point(x: 0.5, y: 0)]])
}

@Test func aHillIsARing() {
  let region = tracer([[0, 0, 0], [0, 4, 0], [0, 0, 0]]).region(atOrAbove: 1)
  #expect(text(region.outlines) == "M0.25 1.0L1.0 0.25L1.75 1.0L1.0 1.75Z")
  #expect(region.lines.count == 1 && region.lines[0].first == region.lines[0].last)
  #expect(region.lines[0].count == 5)
}

@Test func aHollowIsAHoleThatRunsTheOtherWay() {
  let region = tracer([[4, 4, 4], [4, 0, 4], [4, 4, 4]]).region(atOrAbove: 3)
  #expect(region.outlines.count == 2)
  #expect(area([region.outlines[0]]) == 4)
  #expect(area([region.outlines[1]]) == -1.125)
}

@Test func theMeanDecidesWhatASaddleConnects() {
  // High at the lower left and upper right; the mean is 2.
  let saddle = tracer([[4, 0], [0, 4]])
  let joined = saddle.region(atOrAbove: 1)
  #expect(text(joined.outlines) == "M1.0 0.25L1.0 1.0L0.25 1.0L0.0 0.75L0.0 0.0L0.75 0.0Z")
  #expect(joined.lines.count == 2)
  let apart = saddle.region(atOrAbove: 3)
  #expect(
    text(apart.outlines)
      == "M1.0 0.75L1.0 1.0L0.75 1.0Z\nM0.0 0.25L0.0 0.0L0.25 0.0Z")
}

@Test func theGroundHasOnlyItsCorners() {
  let ground = tracer([[1, 2, 3], [2, 3, 4], [3, 4, 5]]).ground()
  #expect(text(ground.outlines) == "M0.0 0.0L2.0 0.0L2.0 2.0L0.0 2.0Z")
  #expect(ground.lines.isEmpty)
  #expect(tracer([[1, 2], [2, 3]]).region(atOrAbove: 4) == ContourTracer.Region())
  #expect(tracer([[1, 2], [2, 3]]).region(atOrAbove: 1) == tracer([[1, 2], [2, 3]]).ground())
}

@Test func cellsWithACornerThatIsNotFiniteAreLeftOut() {
  var rows = [[Double]](repeating: [0, 1, 2, 3, 4], count: 5)
  rows[2][2] = .nan
  let ground = tracer(rows).ground()
  #expect(
    text(ground.outlines)
      == "M0.0 0.0L4.0 0.0L4.0 4.0L0.0 4.0Z\nM1.0 1.0L1.0 3.0L3.0 3.0L3.0 1.0Z")
  let region = tracer(rows).region(atOrAbove: 1.5)
  #expect(area(region.outlines) == 2.5 * 4 - 3)
  // From border to hole, and from hole to border.
  #expect(region.lines.count == 2)
}

@Test func cellsThatMeetInACornerStayApart() {
  let ground = tracer([[1, 1, .nan], [1, 1, 1], [.infinity, 1, 1]]).ground()
  #expect(
    text(ground.outlines) == "M0.0 0.0L1.0 0.0L1.0 1.0L0.0 1.0Z\nM1.0 1.0L2.0 1.0L2.0 2.0L1.0 2.0Z")
}

@Test(
  arguments: [[], [[]], [[1]], [[1, 2, 3]], [[1], [2], [3]], [[.nan, 1], [2, 3]]] as [[[Double]]])
func withoutCellsThereIsNothing(rows: [[Double]]) {
  let tracer = tracer(rows)
  #expect(tracer.ground() == ContourTracer.Region())
  #expect(tracer.region(atOrAbove: 1.5) == ContourTracer.Region())
}

@Test func columnsWithoutAPlaceHaveNoCells() {
  let tracer = ContourTracer(
    columns: [0, 1, .infinity, 3, 4], rows: [0, 1], heights: [Double](repeating: 1, count: 10))
  #expect(
    text(tracer.ground().outlines)
      == "M0.0 0.0L1.0 0.0L1.0 1.0L0.0 1.0Z\nM3.0 0.0L4.0 0.0L4.0 1.0L3.0 1.0Z")
}

@Test func heightsAtTheEndsOfDoubleHavePlaces() {
  let greatest = Double.greatestFiniteMagnitude
  for (low, high, level) in [
    (-greatest, greatest, 0), (0, .leastNonzeroMagnitude, .leastNonzeroMagnitude),
    (-greatest, greatest, greatest), (1, 1.0.nextUp, 1.0.nextUp),
  ] {
    let region = tracer([[low, high, low], [high, low, high]]).region(atOrAbove: level)
    #expect(!region.outlines.isEmpty)
    for point in (region.outlines + region.lines).flatMap({ $0 }) {
      #expect(point.x >= 0 && point.x <= 2 && point.y >= 0 && point.y <= 1)
    }
  }
}

/// What is high and what is low fill all cells, whatever the surface and its holes.
@Test func highAndLowGroundFillTheGrid() {
  var random = SeededGenerator(seed: 11)
  for _ in 0..<200 {
    let (columns, rows) = (
      Int.random(in: 2...9, using: &random), Int.random(in: 2...9, using: &random)
    )
    let heights = (0..<rows).map { _ in
      (0..<columns).map { _ in
        Int.random(in: 0..<12, using: &random) == 0
          ? .nan : Double.random(in: 0...1, using: &random)
      }
    }
    let surface = tracer(heights)
    let reverse = tracer(heights.map { $0.map { -$0 } })
    let all = area(surface.ground().outlines)
    var previous = all
    for level in [0.1, 0.3, 0.5, 0.7, 0.9] {
      let region = surface.region(atOrAbove: level)
      let rest = reverse.region(atOrAbove: -level)
      let high = area(region.outlines)
      #expect(isClose(high + area(rest.outlines), all))
      #expect(high <= previous + 1e-9 && high >= -1e-9)
      #expect(region.lines.count == rest.lines.count)
      previous = high
    }
  }
}
