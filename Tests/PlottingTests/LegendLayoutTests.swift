import Scenes
import TestSupport
import Testing

@testable import Plotting

private let panel = Rectangle(minX: 100, minY: 50, width: 300, height: 200)

private func legend(_ names: [String]) -> LegendLayout {
  LegendLayout(
    entries: names.map {
      LegendEntry(sample: .dot(.circle, diameter: 6), color: .red, label: $0)
    }, theme: .clean,
    labels: LabelSetting(theme: .clean, measuring: FixedTextMetrics()))
}

private func ground(_ placement: LegendPlacement, crowd: (Rectangle) -> Int = { _ in 0 }) throws
  -> Rectangle
{
  let items = legend(["actual", "predicted"]).corner(placement, of: panel, crowd: crowd)
  return try #require(items.groups(.legend).first?.ground)
}

@Test func aLegendStandsFivePointsInsideItsCorner() throws {
  let inner = panel.insetBy(5)
  let lowerLeft = try ground(.lowerLeft)
  #expect(isClose(lowerLeft.minX, inner.minX) && isClose(lowerLeft.maxY, inner.maxY))
  let upperRight = try ground(.upperRight)
  #expect(isClose(upperRight.maxX, inner.maxX) && isClose(upperRight.minY, inner.minY))
  #expect(isClose(try ground(.upperLeft).minX, inner.minX))
  #expect(isClose(try ground(.lowerRight).maxY, inner.maxY))
}

@Test(arguments: [
  (Point(x: 390, y: 60), LegendPlacement.upperLeft),
  (Point(x: 110, y: 60), .upperRight), (Point(x: 250, y: 150), .upperRight),
])
func theEmptiestCornerIsTaken(crowded: Point, expected: LegendPlacement) throws {
  let found = try ground(.emptiest) { $0.contains(crowded) ? 3 : 0 }
  #expect(try found == ground(expected))
}

@Test func whereOnlyOneCornerIsEmptyItIsTaken() throws {
  let found = try ground(.emptiest) { $0.midX > panel.midX && $0.midY > panel.midY ? 1 : 2 }
  #expect(try found == ground(.lowerRight))
}

@Test func allOfALegendIsOnItsGround() throws {
  let items = legend(["actual", "predicted", "model"]).corner(
    .upperLeft, of: panel, crowd: { _ in 0 })
  let ground = try #require(items.groups(.legend).first?.ground)
  #expect(items.texts.map(\.string) == ["actual", "predicted", "model"])
  for text in items.texts { #expect(ground.holds(text.bounds)) }
  for center in items.markers.flatMap(\.centers) { #expect(ground.contains(center)) }
}

@Test func withoutEntriesThereIsNoLegend() {
  #expect(legend([]).corner(.emptiest, of: panel, crowd: { _ in 0 }).isEmpty)
}

@Test func aRowIsCentred() throws {
  let row = legend(["actual", "predicted"]).rows(middle: 432, top: 8, width: 800)
  let first = try #require(row.group.items.markers.first?.centers.first)
  let last = try #require(row.group.items.texts.last?.bounds)
  // The first sample's marker is in the middle of its 20 points.
  #expect(isClose((first.x - 10 + last.maxX) / 2, 432))
  #expect(isClose(row.bottom, 8 + 14))
  #expect(row.group.role == .legend)
}

@Test func aRowThatIsTooWideIsBroken() throws {
  let names = ["actual", "predicted", "model", "noise"]
  for width in [50.0, 150, 250, 1000] {
    let (group, bottom) = legend(names).rows(middle: 500, top: 0, width: width)
    let texts = group.items.texts
    #expect(texts.map(\.string) == names)
    let rows = Set(texts.map(\.position.y)).count
    #expect(isClose(bottom, Double(rows) * 14))
    if width >= 150 {
      #expect(texts.allSatisfy { $0.bounds.maxX <= 500 + width / 2 + 1e-9 })
    } else {
      #expect(rows == names.count)
    }
  }
}

@Test func samplesAreDrawnAsTheirSeries() {
  let entries = [
    LegendEntry(sample: .line(width: 3, dashes: [2, 2], marker: .cross), color: .red, label: "a"),
    LegendEntry(sample: .area, color: .black, label: "b"),
  ]
  let group = LegendLayout(
    entries: entries, theme: .clean,
    labels: LabelSetting(theme: .clean, measuring: FixedTextMetrics())
  ).rows(middle: 100, top: 0, width: 500).group
  #expect(group.items.shapes.first?.stroke == Stroke(.red, width: 3, dashes: [2, 2]))
  #expect(group.items.shapes.last?.fill == .black)
  #expect(group.items.markers.map(\.shape) == [.cross])
}
