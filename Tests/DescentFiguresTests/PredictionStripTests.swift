import Experiments
import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures

private func scene(_ run: TrainingRun, _ theme: Theme) -> Scene {
  FigureKind.predictionStrip.figure(of: run, theme: theme)
    .scene(theme: theme, measuring: FixedTextMetrics())
}

@Test func theStripHasSixPanelsOfTwentyActualAndPredictedValues() throws {
  let run = try ExampleRuns.article()
  for theme in Theme.all {
    let scene = scene(run, theme)
    #expect(scene.size == .inches(12, 3))
    #expect(scene.panels.count == 6)
    for panel in scene.panels {
      for name in ["actual", "predicted"] {
        let series = panel.items.groups(.series).filter { $0.name == name }
        #expect(series.count == 1)
        #expect(series.first?.items.markers.map(\.centers.count) == [20])
      }
    }
  }
}

@Test func actualValuesAreMatplotlibsBlueAndPredictedAreRed() throws {
  let panel = try #require(scene(try ExampleRuns.article(), .matplotlib).panels.first)
  #expect(panel.items.markers.map(\.fill) == [Color(0x1f77b4), .red])
  #expect(
    panel.items.texts.allSatisfy { $0.string.allSatisfy { "0123456789\u{2212}.".contains($0) } })
}

@Test func markersStandAtTheRunsValues() throws {
  let run = try ExampleRuns.article()
  let panels = scene(run, .matplotlib).panels
  for (panel, step) in zip(panels, run.steps) {
    let ground = try #require(panel.ground)
    let predictions = run.predictions(parameters: step.parameters)
    let values = (run.targets + predictions).map { Double($0) }
    let scale = LinearScale(Limits(covering: values), length: ground.height)
    let expected = values.map { ground.maxY - scale.position(of: $0) }
    let actual = panel.items.markers.flatMap(\.centers).map(\.y)
    #expect(zip(actual, expected).allSatisfy { isClose($0, $1) } && actual.count == 40)
  }
}

@Test func panelTitlesCarryStepAndErrorWhereFiguresAreAnnotated() throws {
  let run = try ExampleRuns.article()
  let titles = scene(run, .clean).panels.flatMap { $0.part(.title).texts.map(\.string) }
  #expect(
    titles == [
      "step 1: RMSE 75.0", "step 2: RMSE 36.4", "step 3: RMSE 22.7", "step 4: RMSE 19.0",
      "step 5: RMSE 18.2", "step 6: RMSE 18.1",
    ])
  #expect(scene(run, .matplotlib).panels.allSatisfy { $0.part(.title).isEmpty })
}

@Test func annotatedPanelsShareYAndHaveOneLegend() throws {
  let scene = scene(try ExampleRuns.article(), .clean)
  #expect(scene.panels.dropFirst().allSatisfy { $0.part(.yAxis).texts.isEmpty })
  let legend = scene.items.groups(.legend)
  #expect(legend.map { $0.items.texts.map(\.string) } == [["model", "actual", "predicted"]])
}

@Test func theDescriptionHasTheNumbersOfTheRun() throws {
  let run = try ExampleRuns.article()
  let text = scene(run, .clean).description
  #expect(text.contains("RMSE by step: 74.96, 36.43, 22.69, 19.01, 18.23, 18.07."))
  #expect(text.contains("the same 20 actual values"))
  #expect(text.contains("for inputs from 0 to 19"))
  let least = try #require(run.targets.min())
  #expect(text.contains("Actual values: from \(DecimalText.general(Double(least), digits: 4)) to"))
}

@Test func aShortRunHasAsManyPanelsAsSteps() throws {
  let scene = scene(try ExampleRuns.run(steps: 1), .clean)
  #expect(scene.panels.count == 1)
  #expect(scene.description.hasPrefix("1 panel, "))
}

@Test func errorsOfARunThatDivergesAreShort() throws {
  let run = try ExampleRuns.run(rate: 1)
  let titles = scene(run, .clean).panels.flatMap { $0.part(.title).texts.map(\.string) }
  #expect(titles.first == "step 1: RMSE 75.0")
  #expect(titles.count == run.finiteSteps.count && titles.count < 6)
  #expect(titles.contains { $0.contains("e+") })
  #expect(titles.allSatisfy { $0.count <= "step 2: RMSE 1.2e+19".count })
}
