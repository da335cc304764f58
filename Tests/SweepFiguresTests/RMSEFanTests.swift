import Plotting
import Scenes
import Sweeps
import TestSupport
import Testing

@testable import SweepFigures

private func areas(_ figure: Figure, panel: Int = 0) -> [Area] {
  figure.axes[panel].marks.compactMap { if case .area(let area) = $0 { area } else { nil } }
}

private func lines(_ figure: Figure, panel: Int = 0) -> [Line] {
  figure.axes[panel].marks.compactMap { if case .line(let line) = $0 { line } else { nil } }
}

private func quantiles(_ values: [Double], step: Int) -> SweepSummary.StepQuantiles {
  SweepSummary.StepQuantiles(step: step, values: values)
}

@Test func theFanHasTheQuantilesOfTheRuns() throws {
  let summary = ExampleSweeps.summary(try ExampleSweeps.runs(41))
  let group = summary.groups[0]
  for theme in Theme.all {
    let figure = RMSEFan(summary: summary, theme: theme).figure
    #expect(figure.title == "41 runs" && figure.axes.count == 1)
    #expect(figure.axes[0].x.label == "Iteration" && figure.axes[0].y.label == "RMSE")
    #expect(figure.axes[0].x.ticks == .integers)
    let areas = areas(figure)
    #expect(areas.map(\.label) == ["5 to 95 %", nil, "quartiles"])
    #expect(areas[0].lower == group.quantiles.map(\.lower))
    #expect(areas[1].upper == group.quantiles.map(\.upper))
    #expect(areas[2].lower == group.quantiles.map(\.lowerQuartile))
    #expect(areas[2].upper == group.quantiles.map(\.upperQuartile))
    #expect(lines(figure).map(\.y) == [group.quantiles.map(\.median)])
    let texts = figure.scene(theme: theme, measuring: FixedTextMetrics()).items.texts
    #expect(Set(texts.map(\.string)).isSuperset(of: ["5 to 95 %", "quartiles", "median"]))
  }
  let median = group.quantiles[9].median
  #expect(
    RMSEFan(summary: summary, theme: .clean).figure.description
      .contains("to \(DecimalText.general(median, digits: 4)) at iteration 10"))
}

@Test func aWideRangeIsLogarithmic() throws {
  #expect(
    RMSEFan(summary: ExampleSweeps.summary(try ExampleSweeps.runs(20)), theme: .clean).figure
      .axes[0].y.scale == .linear)
  let steep = ExampleSweeps.group(
    finalRMSE: [1, 2],
    quantiles: [
      quantiles([50, 60, 70, 80, 90], step: 1),
      quantiles([1, 2, 3, .infinity, .infinity], step: 2),
    ])
  let summary = SweepSummary(groups: [steep], outliers: [])
  #expect(RMSEFan(summary: summary, theme: .clean).figure.axes[0].y.scale == .logarithmic)
}

@Test func whatIsInfiniteIsAGap() throws {
  let summary = ExampleSweeps.summary(try ExampleSweeps.runs(5, rate: 1e-3, steps: 30))
  let figure = RMSEFan(summary: summary, theme: .clean).figure
  #expect(figure.title == "5 runs, 5 diverged")
  let scene = figure.scene(theme: .clean, measuring: FixedTextMetrics())
  #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  #expect(figure.axes[0].y.scale == .logarithmic)
  #expect(!figure.description.contains("inf") && !figure.description.contains("nan"))
}

@Test func oneRunIsALine() throws {
  let figure = RMSEFan(
    summary: ExampleSweeps.summary(try ExampleSweeps.runs(1)), theme: .clean
  ).figure
  #expect(figure.title == "1 run" && figure.axes[0].marks.count == 1)
  #expect(lines(figure).map(\.label) == ["RMSE"] && figure.axes[0].legend == nil)
}

@Test func oneStepHasBars() throws {
  let summary = ExampleSweeps.summary(try ExampleSweeps.runs(9, steps: 1))
  let figure = RMSEFan(summary: summary, theme: .clean).figure
  let step = summary.groups[0].quantiles[0]
  #expect(areas(figure).isEmpty)
  #expect(
    lines(figure).map(\.y) == [
      [step.lower, step.upper], [step.lowerQuartile, step.upperQuartile],
    ])
}

@Test func groupsHaveTheirPanelsAndEndings() throws {
  let calm = ExampleSweeps.group(try ExampleSweeps.runs(7), name: "optimizer.learning-rate=1e-5")
  let wild = ExampleSweeps.group(
    try ExampleSweeps.runs(3, rate: 1e-3, steps: 30), name: "optimizer.learning-rate=1e-3",
    failed: 2)
  let gone = ExampleSweeps.group(name: "optimizer.learning-rate=1", finalRMSE: [], failed: 4)
  let figure = RMSEFan(
    summary: SweepSummary(groups: [calm, wild, gone], outliers: []), theme: .clean
  ).figure
  #expect(figure.title == "16 runs of 3 settings, 3 diverged, 6 failed")
  #expect(
    figure.axes.map(\.title) == [
      "learning-rate=1e-5", "learning-rate=1e-3, 3 diverged, 2 failed", "learning-rate=1, 4 failed",
    ])
  #expect(figure.showsLegend && !figure.sharesY)
  #expect(figure.description.contains("optimizer.learning-rate=1 (4 runs, 4 failed): No run"))
}

@Test func likePanelsShareTheirScale() throws {
  let groups = try [1e-5, 2e-5].map {
    ExampleSweeps.group(try ExampleSweeps.runs(7, rate: $0), name: "rate=\($0)")
  }
  let figure = RMSEFan(summary: SweepSummary(groups: groups, outliers: []), theme: .clean).figure
  #expect(figure.sharesY && figure.axes.map(\.y.label) == ["RMSE", nil])
}

@Test func ofManyGroupsTwelveAreShown() throws {
  let runs = try ExampleSweeps.runs(3)
  let groups = (0..<500).map { ExampleSweeps.group(runs, name: "steps=\($0)") }
  let summary = SweepSummary(groups: groups, outliers: [])
  for figure in [
    RMSEFan(summary: summary, theme: .clean).figure,
    FinalRMSEFigure(summary: summary, theme: .clean).figure,
  ] {
    #expect(figure.axes.count == 12)
    #expect(figure.title == "1500 runs of 500 settings; the first 12 are shown")
    #expect(figure.description.contains("the first 12 are shown"))
  }
}

@Test func noRunsAreASentence() {
  let none = SweepSummary(groups: [], outliers: [])
  for figure in [
    RMSEFan(summary: none, theme: .clean).figure,
    FinalRMSEFigure(summary: none, theme: .clean).figure,
    FinalParametersFigure(summary: none, theme: .clean).figure,
  ] {
    let scene = figure.scene(theme: .clean, measuring: FixedTextMetrics())
    #expect(scene.items.texts.count == 1)
  }
}

/// The table has them, so the picture must.
@Test func aMinorityThatIsFiniteIsShown() throws {
  let group = ExampleSweeps.group(
    finalRMSE: [1, 2, 3], diverged: 6,
    quantiles: (1...30).map {
      quantiles([1, 2, $0 == 1 ? 3 : .infinity, .infinity, .infinity], step: $0)
    })
  let figure = RMSEFan(summary: SweepSummary(groups: [group], outliers: []), theme: .clean).figure
  #expect(areas(figure).first?.x.count == 30)
  #expect(lines(figure).first?.marker == .circle)
  #expect(figure.description.contains("The median is 3 at iteration 1,"))
}

@Test func barsBesideBandsHaveTheirColors() throws {
  let groups = try [1, 8].map {
    ExampleSweeps.group(try ExampleSweeps.runs(9, steps: $0), name: "steps=\($0)")
  }
  for groups in [groups, groups.reversed()] {
    let figure = RMSEFan(summary: SweepSummary(groups: groups, outliers: []), theme: .clean).figure
    let single = groups[0].name == "steps=1" ? 0 : 1
    let bands = areas(figure, panel: 1 - single)
    #expect(areas(figure, panel: single).map(\.label) == [nil, nil, nil])
    #expect(areas(figure, panel: single).map(\.color) == bands.map(\.color))
    let texts = figure.scene(theme: .clean, measuring: FixedTextMetrics()).items.texts
    #expect(texts.count { $0.string == "quartiles" } == 1)
  }
}
