import Scenes
import Testing

@testable import Plotting

private let panels: [[Mark]] = [
  [
    .line(Line(x: [], y: [], label: "model", width: 1.2, dashes: [3, 1])),
    .dots(Dots(x: [], y: [], label: "actual")), .dots(Dots(x: [], y: [])),
    .annotation(Annotation("word", at: DataPoint(0, 0))),
  ],
  [
    .dots(Dots(x: [], y: [], label: "actual", shape: .square)),
    .dots(Dots(x: [], y: [], label: "predicted", color: .red, shape: .diamond, diameter: 4)),
    .area(Area(x: [], lower: [], upper: [], label: "band", color: .white)),
  ],
]

@Test func everyNameHasOneEntryInDrawingOrder() {
  let entries = LegendEntry.entries(of: panels, theme: .matplotlib)
  #expect(entries.map(\.label) == ["model", "actual", "predicted", "band"])
}

@Test func samplesLookAsTheirSeriesDo() {
  let entries = LegendEntry.entries(of: panels, theme: .matplotlib)
  #expect(
    entries.map(\.sample) == [
      .line(width: 1.2, dashes: [3, 1], marker: nil), .dot(.circle, diameter: 6),
      .dot(.diamond, diameter: 4), .area,
    ])
  #expect(entries.map(\.color) == [Color(0x1f77b4), Color(0xff7f0e), .red, .white])
}

@Test func aReferenceLineIsExplainedByItsLook() {
  let line = ReferenceLine(.horizontal(y: 0), label: "zero", dashes: [2, 2])
  let entries = LegendEntry.entries(of: [[.referenceLine(line)]], theme: .matplotlib)
  #expect(
    entries == [
      LegendEntry(
        sample: .line(width: 0.8, dashes: [2, 2], marker: nil), color: .black, label: "zero")
    ])
}

@Test func seriesWithoutANameAreNotExplained() {
  #expect(LegendEntry.entries(of: [[.dots(Dots(x: [1], y: [1]))], []], theme: .clean).isEmpty)
}
