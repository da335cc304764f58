import Plotting
import Scenes
import Sweeps
import TestSupport
import Testing

@testable import SweepFigures

private func figure(_ values: [Double], diverged: Int = 0) -> Figure {
  FinalRMSEFigure(
    summary: SweepSummary(
      groups: [ExampleSweeps.group(finalRMSE: values, diverged: diverged)], outliers: []),
    theme: .clean
  ).figure
}

private func medianLine(_ figure: Figure) -> Double? {
  for case .referenceLine(let line) in figure.axes[0].marks {
    if case .vertical(let x) = line.position { return x }
  }
  return nil
}

@Test func barsStandForAllRuns() throws {
  let values = try ExampleSweeps.runs(101).map { $0.steps[9].rmse }
  let figure = figure(values, diverged: 2)
  #expect(figure.title == "103 runs, 2 diverged")
  guard case .area(let area)? = figure.axes[0].marks.first else {
    Issue.record("the first mark is no area")
    return
  }
  // Each bar has two ends.
  #expect(area.upper.reduce(0, +) == 2 * 101)
  let median = try #require(medianLine(figure))
  #expect(median == values.sorted()[50])
  let texts = figure.scene(theme: .clean, measuring: FixedTextMetrics()).items.texts
  #expect(
    texts.contains { $0.string == "median of finished \(DecimalText.fixed(median, decimals: 1))" })
  #expect(figure.axes[0].y.label == "runs" && figure.axes[0].y.ticks == .integers)
  #expect(figure.description.contains("101 values from "))
}

@Test func aWideRangeHasBinsOfEqualRatio() {
  #expect(figure([1, 2, 31]).axes[0].x.scale == .logarithmic)
  #expect(figure([1, 2, 30]).axes[0].x.scale == .linear)
  // Zero has no place on a logarithmic axis.
  #expect(figure([0, 2, 3000]).axes[0].x.scale == .linear)
}

@Test(arguments: [[4], [4, 4, 4], [0, 0], [.nan, .infinity, 2], [1e-300, 1e300]] as [[Double]])
func fewOrEqualValuesAreDrawnToo(values: [Double]) throws {
  let figure = figure(values)
  let scene = figure.scene(theme: .clean, measuring: FixedTextMetrics())
  #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  #expect(medianLine(figure) != nil)
}

@Test func withoutAFinishedRunThereIsASentence() {
  let figure = figure([], diverged: 4)
  #expect(figure.title == "4 runs, 4 diverged")
  #expect(figure.description.hasSuffix("No run finished."))
  let texts = figure.scene(theme: .clean, measuring: FixedTextMetrics()).items.texts
  #expect(texts.map(\.string).contains("no run finished"))
}
