import Testing

@testable import Plotting

@Test func onlyPlacesWithTwoFiniteNumbersCount() {
  let x = [1, Double.nan, 3, 4, Double.infinity, 6]
  let y = [10, 20, Double.nan, 40, 50, -Double.infinity]
  for mark in [Mark.dots(Dots(x: x, y: y)), .line(Line(x: x, y: y))] {
    #expect(mark.extent().x == [1, 4])
    #expect(mark.extent().y == [10, 40])
  }
}

@Test func anAreaReachesFromItsLowerToItsUpperCurve() {
  let extent = Mark.area(
    Area(x: [0, 1, 2], lower: [5, -3, .nan], upper: [6, 7, 9], color: .red)
  ).extent()
  #expect(extent.x == [0, 2])
  #expect(extent.y == [-3, 9])
}

@Test(arguments: [
  Mark.dots(Dots(x: [], y: [])), .line(Line(x: [.nan], y: [1])),
  .arrow(Arrow([DataPoint(0, 0), DataPoint(1, 1)])),
  .annotation(Annotation("word", at: DataPoint(5, 5))),
  .box(Box(at: DataPoint(0, 0), width: 1, height: 1, lines: [])),
  .referenceLine(ReferenceLine(.horizontal(y: 5))), .contours(Contours(x: [], y: [], z: [])),
])
func wordsAndEmptySeriesHaveNoExtent(mark: Mark) {
  #expect(mark.extent().x.isEmpty && mark.extent().y.isEmpty)
}

@Test func contoursReachFromEndToEndOfTheirGridAndStickThere() {
  let contours = Mark.contours(
    Contours(x: [1, 2, 4], y: [-1, .nan, 5], z: [Double](repeating: .nan, count: 9)))
  #expect(contours.extent().x == [1, 4] && contours.extent().y == [-1, 5])
  #expect(contours.stickyEdges().x == [1, 4] && contours.stickyEdges().y == [-1, 5])
  let line = Mark.line(Line(x: [1, 2], y: [1, 2])).stickyEdges()
  #expect(line.x.isEmpty && line.y.isEmpty)
}

@Test func aLogarithmicAxisCountsWhatIsAboveZero() {
  let line = Mark.line(Line(x: [-1, 2, 3, 4], y: [10, 0, -5, 40]))
  #expect(line.extent(y: .logarithmic).x == [-1, 4])
  #expect(line.extent(y: .logarithmic).y == [10, 40])
  #expect(line.extent(x: .logarithmic).x == [2, 4])
  #expect(line.extent(x: .logarithmic).y == [-5, 40])
  let contours = Mark.contours(
    Contours(x: [-1, 0, 2, 8], y: [1, 2], z: [Double](repeating: 1, count: 8)))
  #expect(contours.stickyEdges(x: .logarithmic).x == [2, 8])
}
