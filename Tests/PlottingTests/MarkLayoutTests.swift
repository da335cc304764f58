import Scenes
import TestSupport
import Testing

@testable import Plotting

private let panel = Rectangle(minX: 100, minY: 50, width: 100, height: 200)

/// Data from 0 to 10 in both directions.
private func items(
  _ marks: [Mark], isClipped: Bool = true, theme: Theme = .matplotlib,
  x: Limits = Limits(lower: 0, upper: 10), y: AxisPositions? = nil
) -> [SceneItem] {
  layout(theme: theme, x: x, y: y).items(for: marks, isClipped: isClipped)
}

private func layout(
  theme: Theme = .matplotlib, x: Limits = Limits(lower: 0, upper: 10), y: AxisPositions? = nil
) -> MarkLayout {
  MarkLayout(
    rectangle: panel, xScale: AxisPositions(x, length: panel.width, scale: .linear),
    yScale: y
      ?? AxisPositions(Limits(lower: 0, upper: 10), length: panel.height, scale: .linear),
    theme: theme,
    labels: LabelSetting(theme: theme, measuring: FixedTextMetrics()))
}

@Test func dotsStandWhereTheirDataAre() {
  let markers = items([.dots(Dots(x: [0, 5, 10], y: [0, 5, 10], label: "actual"))]).markers
  #expect(
    markers.first?.centers
      == [Point(x: 100, y: 250), Point(x: 150, y: 150), Point(x: 200, y: 50)])
  #expect(markers.first?.diameter == 6 && markers.first?.fill == Color(0x1f77b4))
  #expect(markers.first?.outline == Stroke(Color(0x1f77b4), width: 1))
}

@Test func seriesAreGroupsUnderTheirNamesAndCutAtThePanel() {
  let marks: [Mark] = [
    .dots(Dots(x: [1], y: [1], label: "actual")), .line(Line(x: [1, 2], y: [1, 2])),
    .area(Area(x: [1, 2], lower: [0, 0], upper: [1, 1], label: "band", color: .red)),
    .arrow(Arrow([DataPoint(0, 0), DataPoint(5, 5)])),
    .annotation(Annotation("word", at: DataPoint(1, 1))),
    .box(Box(at: DataPoint(1, 1), width: 2, height: 1, lines: [])),
  ]
  let groups = items(marks).groups
  #expect(groups.map(\.name) == ["actual", "", "band", "", "", ""])
  #expect(groups.map(\.role) == [.series, .series, .series, .annotation, .annotation, .annotation])
  #expect(groups.map(\.clip) == [panel, panel, panel, panel, nil, nil])
  #expect(items(marks, isClipped: false).groups.allSatisfy { $0.clip == nil })
}

@Test func marksAreDrawnInTheirOrder() {
  let groups = items(["a", "b", "c"].map { .dots(Dots(x: [1], y: [1], label: $0)) }).groups
  #expect(groups.map(\.name) == ["a", "b", "c"])
}

@Test func placesThatAreNotFiniteAreLeftOut() {
  let values = [1, Double.nan, 3, Double.infinity, -Double.infinity]
  let numbers = [1.0, 2, 3, 4, 5]
  for dots in [Dots(x: values, y: numbers), Dots(x: numbers, y: values)] {
    #expect(items([.dots(dots)]).markers.first?.centers.count == 2)
  }
}

@Test func aLineHasAGapWhereAPlaceIsNotFinite() {
  let line = Line(x: [0, 1, 2, 3, 4, 5], y: [1, 2, .nan, 4, 5, 6])
  let elements = items([.line(line)]).shapes.first?.path.elements ?? []
  #expect(elements.count == 5)
  let moves = elements.filter { if case .move = $0 { true } else { false } }
  #expect(moves.count == 2)
}

@Test func emptySeriesAndSinglePointsHaveNoLine() {
  for line in [Line(x: [], y: []), Line(x: [1], y: [1]), Line(x: [1, 2], y: [.nan, 1])] {
    #expect(items([.line(line)]).shapes.isEmpty)
  }
  #expect(items([.line(Line(x: [1], y: [1], marker: .circle))]).markers.first?.centers.count == 1)
  let empty = Area(x: [], lower: [], upper: [], color: .red)
  #expect(items([.area(empty)]).shapes.first?.path.elements.isEmpty == true)
}

@Test func nothingIsDrawnFarOffThePage() {
  let far = [5, 1e9, 5, -1e300, .greatestFiniteMagnitude, 5]
  let near = [1.0, 2, 3, 4, 5, 6]
  let marks: [Mark] = [
    .dots(Dots(x: far, y: near)), .line(Line(x: far, y: near)), .line(Line(x: near, y: far)),
    .area(Area(x: near, lower: far, upper: near, color: .red)),
    .arrow(Arrow([DataPoint(0, 0), DataPoint(1e12, 4)])),
    .annotation(Annotation("word", at: DataPoint(1e12, 1))),
    .box(Box(at: DataPoint(1e12, 1), width: 1, height: 1, lines: ["word"])),
    .box(Box(at: DataPoint(1, 1), width: 1e12, height: 1, lines: ["word"])),
  ]
  for limits in [Limits(lower: 0, upper: 10), Limits(lower: 10, upper: 0)] {
    let items = items(marks, x: limits)
    let scene = Scene(size: .inches(1, 1), title: "", description: "", items: items)
    #expect(scene.points.allSatisfy { Rectangle.drawable.contains($0) })
    #expect(items.markers.first?.centers.count == 3)
    #expect(items.texts.isEmpty)
  }
}

@Test(arguments: [Double.nan, .infinity, -.infinity])
func wordsAndArrowsWithoutAPlaceAreLeftOut(value: Double) {
  let marks: [Mark] = [
    .annotation(Annotation("word", at: DataPoint(value, 1))),
    .annotation(Annotation("word", at: DataPoint(1, value), isCentered: true)),
    .arrow(Arrow([DataPoint(0, 0), DataPoint(3, 3), DataPoint(value, 5)])),
    .box(Box(at: DataPoint(1, value), width: 1, height: 1, lines: ["word"])),
  ]
  let items = items(marks)
  #expect(items.texts.isEmpty && items.shapes.isEmpty)
  #expect(items.groups.count == marks.count)
}

@Test func anAreaHasOnePieceBetweenGaps() throws {
  let area = Area(
    x: [0, 1, 2, 3, 4], lower: [0, 0, .nan, 0, 0], upper: [1, 2, 3, 4, 5], color: .red)
  let shape = try #require(items([.area(area)]).shapes.first)
  #expect(shape.fill == .red && shape.stroke == nil)
  #expect(shape.path.elements.filter { $0 == .close }.count == 2)
  #expect(shape.path.points.count == 8)
}

@Test func annotationsMoveByPointsFromTheirPlace() {
  let annotation = Annotation(
    "word", at: DataPoint(5, 5), dx: 3, dy: -4, anchor: .start, color: .red, size: 8)
  let text = items([.annotation(annotation)]).texts.first
  #expect(text?.position == Point(x: 153, y: 146))
  #expect(text?.color == .red && text?.font.size == 8 && text?.anchor == .start)
}

@Test func pointsUnderAnAreaOfThePageAreCounted() {
  let corner = Rectangle(minX: 100, minY: 50, width: 50, height: 100)
  func count(_ mark: Mark) -> Int { layout().countPoints(of: [mark], in: corner) }
  #expect(count(.dots(Dots(x: [1, 2, 9, .nan], y: [9, 8, 9, 9]))) == 2)
  #expect(count(.line(Line(x: [1, 9], y: [9, 9]))) == 1)
  // Both ends are outside, and the line crosses.
  #expect(count(.line(Line(x: [-1, 9], y: [1, 9.9]))) == 1)
  #expect(count(.line(Line(x: [-1, .nan, 9], y: [1, 5, 9.9]))) == 0)
  #expect(count(.annotation(Annotation("word", at: DataPoint(1, 9)))) == 1)
  #expect(count(.arrow(Arrow([DataPoint(1, 9), DataPoint(2, 9)]))) == 0)
}

@Test func referenceLinesCrossThePanel() {
  let marks: [Mark] = [
    .referenceLine(ReferenceLine(.horizontal(y: 5), label: "mean", color: .red, dashes: [3, 2])),
    .referenceLine(ReferenceLine(.vertical(x: 10), width: 2)),
  ]
  let groups = items(marks).groups
  #expect(groups.map(\.role) == [.annotation, .annotation] && groups.map(\.name) == ["mean", ""])
  let shapes = items(marks).shapes
  #expect(
    shapes.map(\.path.description) == ["M100.0 150.0L200.0 150.0", "M200.0 50.0L200.0 250.0"])
  #expect(shapes.first?.stroke == Stroke(.red, width: 0.8, dashes: [3, 2]))
  #expect(shapes.last?.stroke == Stroke(.black, width: 2))
}

@Test(arguments: [Double.nan, .infinity, -1e300, -0.1, 10.1])
func referenceLinesBeyondThePanelAreLeftOut(value: Double) {
  for position in [ReferenceLine.Position.horizontal(y: value), .vertical(x: value)] {
    #expect(items([.referenceLine(ReferenceLine(position))]).shapes.isEmpty)
  }
}

@Test func onALogarithmicAxisWhatIsNotAboveZeroIsLeftOut() throws {
  let y = AxisPositions(Limits(lower: 1, upper: 100), length: panel.height, scale: .logarithmic)
  let values = [1.0, 10, 0, -3, 100]
  let x = [0.0, 1, 2, 3, 4]
  let dots = items([.dots(Dots(x: x, y: values))], y: y).markers
  #expect(
    dots.first?.centers == [
      Point(x: 100, y: 250), Point(x: 110, y: 150), Point(x: 140, y: 50),
    ])
  let line = items([.line(Line(x: x, y: values))], y: y).shapes
  #expect(line.first?.path.description == "M100.0 250.0L110.0 150.0")
  #expect(items([.referenceLine(ReferenceLine(.horizontal(y: 0)))], y: y).shapes.isEmpty)
  // The ground of an area that begins at zero is below the panel.
  let area = Area(x: [0, 10], lower: [0, 0], upper: [10, 10], color: .red)
  let bounds = try #require(items([.area(area)], y: y).shapes.first?.path.bounds)
  #expect(bounds.minY == 150 && bounds.maxY == Rectangle.drawable.maxY)
  // Rows of a surface without a place have no cells.
  let surface = Contours(x: [0, 10], y: [-1, 0, 1, 100]) { x, _ in x }
  let ground = try #require(items([.contours(surface)], y: y).shapes.first?.path.bounds)
  #expect(ground == panel)
}
