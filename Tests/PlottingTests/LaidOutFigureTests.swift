import Digests
import Plotting
import Scenes
import TestSupport
import Testing
import Typesetting

private func laidOut(_ figure: Figure, _ theme: Theme = .matplotlib) -> LaidOutFigure {
  figure.laidOut(theme: theme, measuring: FixedTextMetrics())
}

private func figure(_ marks: [Mark], x: Axis = Axis(), y: Axis = Axis()) -> Figure {
  Figure(axes: [Axes(x: x, y: y, marks: marks)], name: "n", description: "d")
}

private func series(_ mark: Mark, _ theme: Theme = .matplotlib) throws -> FigureSummary.Series {
  try #require(laidOut(figure([mark]), theme).summary.panels.first?.series.first)
}

private func digest(_ numbers: [Double]) -> String {
  String(SHA256Digest.hex(of: numbers).prefix(32))
}

@Test func theSceneIsTheOneWithoutASummary() {
  let figure = Figure(
    axes: [Axes(title: "step 1", marks: [.dots(Dots(x: [1, 2], y: [3, 4], label: "a"))])],
    title: "t", name: "n", description: "d", showsLegend: true, contentPadding: 4)
  for theme in Theme.all {
    let laidOut = laidOut(figure, theme)
    #expect(laidOut.scene == figure.scene(theme: theme, measuring: FixedTextMetrics()))
    // The page that was cut, not the one that was asked for.
    #expect(laidOut.summary.size == laidOut.scene.size && laidOut.summary.size != figure.size)
  }
}

@Test func axesSayWhatIsDrawn() throws {
  let summary = laidOut(
    figure(
      [.line(Line(x: [0, 1e7], y: [-1, 1]))], x: Axis(label: "parameter $a$"),
      y: Axis(label: "loss", limits: Limits(lower: -1, upper: 1), ticks: .at([-1, 0, 1])))
  ).summary
  let panel = try #require(summary.panels.first)
  #expect(panel.x.label == "parameter a" && panel.x.offset == "1e7")
  #expect(panel.y.limits == Limits(lower: -1, upper: 1))
  #expect(panel.y.ticks == ["−1", "0", "1"] && panel.y.offset == nil)
  #expect(panel.title == nil && summary.title == nil)
}

/// Every word of a summary stands in the scene, however the theme thins and shares labels.
@Test func noWordIsInASummaryThatIsNotInTheScene() throws {
  let figure = Figure(
    size: .inches(5, 2), columns: 3,
    axes: (1...3).map { step in
      Axes(
        title: Label(plain: "step \(step)"), x: Axis(label: "time"), y: Axis(label: "speed"),
        marks: [
          .dots(Dots(x: [0, 1e6], y: [3, Double(step) * 1e5])),
          .annotation(Annotation("here", at: DataPoint(0, 3))),
          .annotation(Annotation("nowhere", at: DataPoint(.nan, 3))),
        ])
    }, title: "All", name: "n", description: "d", sharesY: true)
  for theme in Theme.all {
    let laidOut = laidOut(figure, theme)
    let summary = laidOut.summary
    #expect(
      summary.title == "All" && summary.panels.map(\.title) == ["step 1", "step 2", "step 3"])
    #expect(summary.panels.map(\.y.label) == ["speed", nil, nil])
    #expect(summary.panels.map(\.y.ticks.isEmpty) == [false, true, true])
    #expect(summary.panels.allSatisfy { $0.notes == ["here"] })
    for (panel, group) in zip(summary.panels, laidOut.scene.panels) {
      let words = [panel.x, panel.y].flatMap { axis in
        axis.ticks + [axis.label, axis.offset].compactMap { $0 }
      }
      let drawn = (group.part(.xAxis) + group.part(.yAxis)).texts.map(\.string)
      #expect(words.sorted() == drawn.sorted())
    }
  }
}

@Test func aCanvasHasNoAxesToRead() throws {
  let figure = Figure(
    axes: [
      Axes(
        x: Axis(label: "x"),
        marks: [
          .box(Box(at: DataPoint(0.5, 0.5), width: 0.2, height: 0.2, lines: ["loss", "$L$", ""])),
          .arrow(Arrow([DataPoint(0, 0), DataPoint(1, 2)], color: .red, width: 2)),
        ], showsFrame: false)
    ], name: "n", description: "d")
  let panel = try #require(laidOut(figure).summary.panels.first)
  #expect(panel.x.label == nil && panel.x.ticks.isEmpty)
  #expect(panel.notes == ["loss L"])
  #expect(
    panel.series == [
      FigureSummary.Series(.arrow, color: .red, width: 2, count: 2, digest: digest([0, 1, 0, 2]))
    ])
}

@Test func seriesSayHowTheyLook() throws {
  let dots = try series(.dots(Dots(x: [1, 2], y: [3, 4], label: "actual")))
  #expect(
    dots
      == FigureSummary.Series(
        .dots, label: "actual", color: Color(0x1f77b4), marker: .circle, diameter: 6, count: 2,
        digest: digest([1, 2, 3, 4])))
  let line = try series(
    .line(Line(x: [1, 2], y: [3, 4], color: .red, width: 2, dashes: [3, 1], marker: .square)))
  #expect(
    line
      == FigureSummary.Series(
        .line, color: .red, marker: .square, diameter: Theme.matplotlib.markerDiameter, width: 2,
        dashes: [3, 1], count: 2, digest: dots.digest))
  let area = try series(.area(Area(x: [1], lower: [2], upper: [3], color: Color(1, alpha: 9))))
  #expect(
    area
      == FigureSummary.Series(
        .area, color: Color(1, alpha: 9), count: 1, digest: digest([1, 2, 3])))
}

@Test func colorsAreThoseOfTheScene() {
  let figure = figure([
    .dots(Dots(x: [1], y: [1])), .line(Line(x: [1, 2], y: [1, 2])), .dots(Dots(x: [2], y: [2])),
  ])
  for theme in Theme.all {
    let laidOut = laidOut(figure, theme)
    let drawn = laidOut.scene.items.groups(.series).map { group in
      group.items.markers.first?.fill ?? group.items.shapes.first?.stroke?.color
    }
    #expect(laidOut.summary.panels.first?.series.map(\.color) == drawn)
  }
}

@Test func theDigestIsOfTheDataAloneAndOfAllOfIt() throws {
  let base = try series(.dots(Dots(x: [1, 2, 3], y: [4, 5, 6])))
  let other = try series(
    .line(Line(x: [1, 2, 3], y: [4, 5, 6], label: "b", color: .red)), .clean)
  #expect(base.digest == other.digest && base.digest.utf8.count == 32)
  #expect(
    try series(.dots(Dots(x: [1, 2, 3], y: [4, 5, 6.000_000_000_000_001]))).digest != base.digest)
  #expect(try series(.dots(Dots(x: [1, 3, 2], y: [4, 6, 5]))).digest != base.digest)
  #expect(try series(.dots(Dots(x: [4, 5, 6], y: [1, 2, 3]))).digest != base.digest)
  let gap = try series(.dots(Dots(x: [1, 2, .nan], y: [4, 5, 6])))
  #expect(gap.digest != base.digest && gap.count == 3)
}

/// They would not be JSON, and nothing of them is drawn.
@Test func whatIsNotFiniteIsNotInASummary() throws {
  let line = try series(.line(Line(x: [1, 2], y: [3, 4], width: .nan, dashes: [.infinity, 1])))
  #expect(line.width == nil && line.dashes == [1])
  let gone = try series(.line(Line(x: [.nan], y: [3])))
  #expect(gone.color == nil && gone.width == nil && gone.count == 1)
}
