import Plotting
import Scenes
import Sweeps
import TestSupport
import Testing

@testable import SweepFigures

private func figure(_ groups: [SweepSummary.Group]) -> Figure {
  FinalParametersFigure(summary: SweepSummary(groups: groups, outliers: []), theme: .clean).figure
}

private func dots(_ axes: Axes) -> [Dots] {
  axes.marks.compactMap { if case .dots(let dots) = $0 { dots } else { nil } }
}

/// So many runs of which each parameter has the same values.
private func group(_ names: [String], _ values: [Float], name: String = "") -> SweepSummary.Group {
  ExampleSweeps.group(
    name: name, finalRMSE: values.map { _ in 1 }, parameterNames: names,
    finalParameters: names.map { _ in values })
}

@Test func eachPairHasAPanel() throws {
  let runs = try ExampleSweeps.runs(12)
  let figure = figure([ExampleSweeps.group(runs)])
  #expect(figure.axes.count == 3)
  #expect(
    figure.axes.map { [$0.x.label?.reading, $0.y.label?.reading] } == [
      ["parameter a", "parameter b"], ["parameter a", "parameter c"],
      ["parameter b", "parameter c"],
    ])
  #expect(dots(figure.axes[1])[0].x == runs.map { Double($0.parameters.final[0]) })
  #expect(dots(figure.axes[1])[0].y == runs.map { Double($0.parameters.final[2]) })
  #expect(figure.title == "12 runs" && !figure.showsLegend)
}

@Test func ofManyParametersTheFirstFourHavePairs() {
  let figure = figure([group(["a", "b", "c", "d", "e"], [1, 2])])
  #expect(figure.axes.count == 6)
  #expect(figure.description.contains("They are the first 4 of 5 parameters."))
}

@Test func pointsThatAreNotFiniteAreLeftOut() {
  let figure = figure([
    ExampleSweeps.group(
      finalRMSE: [1, 1, 1], parameterNames: ["a", "b"],
      finalParameters: [[1, .nan, 3], [4, 5, .infinity]])
  ])
  #expect(dots(figure.axes[0]).map(\.x) == [[1]] && dots(figure.axes[0]).map(\.y) == [[4]])
}

@Test func manyPointsAreSpreadAndSmall() throws {
  let some = figure([group(["a", "b"], (0..<2001).map { Float($0) })])
  let large = try #require(dots(some.axes[0]).first)
  #expect(large.x.count == 2001 && (large.diameter ?? 9) < 1)
  #expect(!some.description.contains("evenly"))
  let many = figure([group(["a", "b"], (0..<100_000).map { Float($0) })])
  let drawn = try #require(dots(many.axes[0]).first)
  #expect(drawn.x.count == 20_000 && drawn.x.first == 0 && drawn.x.last == 99_999)
  #expect(many.description.contains("About 20000 of 100000 points are drawn, evenly spread."))
}

@Test func aFewGroupsHaveColoursAndALegend() {
  func groups(_ count: Int) -> [SweepSummary.Group] {
    (0..<count).map { group(["a", "b"], [1, 2], name: "model.count=\($0)") }
  }
  let few = figure(groups(6))
  #expect(few.showsLegend && Set(dots(few.axes[0]).map(\.color)).count == 6)
  #expect(dots(few.axes[0]).first?.label == "count=0")
  let many = figure(groups(500))
  #expect(!many.showsLegend && Set(dots(many.axes[0]).map(\.color)).count == 1)
  #expect(dots(many.axes[0]).reduce(0) { $0 + $1.x.count } == 1000)
}

@Test func aSingleParameterHasAHistogram() {
  let one = figure([group(["w"], [1, 2, 2, .nan])])
  guard case .area(let area)? = one.axes.first?.marks.first else {
    Issue.record("no histogram")
    return
  }
  #expect(one.axes.count == 1 && area.upper.reduce(0, +) == 2 * 3)
  #expect(one.axes[0].y.label == "runs")
  let two = figure([group(["w"], [1, 2], name: "a"), group(["w"], [2, 3, 4], name: "b")])
  let lines = two.axes[0].marks.compactMap { if case .line(let line) = $0 { line } else { nil } }
  #expect(lines.map { $0.y.reduce(0, +) } == [4, 6] && lines.map(\.label) == ["a", "b"])
}

@Test func settingsWithOtherParametersAreLeftOut() {
  let figure = figure([group(["a", "b"], [1, 2], name: "x"), group(["q"], [1], name: "y")])
  #expect(figure.axes.count == 1 && dots(figure.axes[0]).count == 1)
  #expect(figure.description.contains("1 setting with other parameters is left out."))
}

@Test func nothingToShowIsASentence() {
  #expect(figure([group([], [1])]).description == "1 run: no parameters to show.")
  let diverged = ExampleSweeps.group(
    finalRMSE: [], parameterNames: ["a", "b"], finalParameters: [[], []], diverged: 3)
  #expect(figure([diverged]).description == "3 runs, 3 diverged: no run finished.")
}
