import DescentFigures
import Experiments
import Plotting
import Scenes
import Sweeps
import Testing

@testable import Provenance

private func provenance(_ kind: FigureKind) throws -> FigureProvenance {
  let run = try Experiment.article.run()
  let figure = kind.figure(of: run, theme: .clean)
    .laidOut(theme: .clean, measuring: FixedTextMetrics())
  return FigureProvenance(
    tool: "0.1.0", libraries: ["cairo": "1.16.0"], experiment: run.experiment,
    figure: FigureRequest(kind), theme: "clean", dpi: 100, date: 5, scene: figure.summary)
}

@Test(arguments: FigureKind.allCases)
func provenanceSurvivesJSON(kind: FigureKind) throws {
  let provenance = try provenance(kind)
  let text = try provenance.jsonText()
  #expect(try FigureProvenance(json: text) == provenance)
  #expect(try FigureProvenance(json: provenance.readableJSONText()) == provenance)
  #expect(!text.contains("\n"))
}

@Test func whatIsNoProvenanceIsRefused() throws {
  let text = try provenance(.data).jsonText()
  func message(_ text: String) -> String? {
    #expect(throws: FigureProvenanceError.self) { try FigureProvenance(json: text) }?.description
  }
  #expect(
    message(text.replacing("descent.figure/1", with: "descent.figure/9"))
      == "its provenance is of the form \"descent.figure/9\", not \"descent.figure/1\"; "
      + "read it with the version that wrote it")
  #expect(
    message(text.replacing("\"steps\":", with: "\"stops\":"))
      == "its provenance is damaged at experiment.steps: missing; make the figure again")
  #expect(message("")?.hasPrefix("its provenance is damaged") == true)
  #expect(message("[]")?.hasPrefix("its provenance is damaged") == true)
}

@Test func theSummaryTellsEverythingThatMadeTheFigure() throws {
  let lines = try provenance(.predictionStrip).summary.split(separator: "\n").map { String($0) }
  #expect(lines.contains("seed        2021"))
  #expect(lines.contains("data        y = rand(20)*5 + 0.8*(t - 7.5)**2 + 1"))
  #expect(lines.contains("parameters  a, b, c from randn(3), drawing 2"))
  #expect(lines.contains("training    10 steps of gradient-descent (learning-rate 1e-05) on mse"))
  #expect(lines.count { $0.hasPrefix("panel ") } == 6)
}

@Suite struct FigureOriginTests {
  @Test("a figure of a run says from which seed, what was trained and how")
  func run() throws {
    let origin = try FigureOrigin(json: provenance(.data).jsonText())
    #expect(
      origin
        == FigureOrigin(
          kind: .run(seed: "2021"),
          experiment: [
            "y is predicted by a*(t**2) + (b*t) + c",
            "10 steps of gradient-descent (learning-rate 1e-05) on mse",
          ], theme: "clean", tool: "0.1.0"))
  }

  @Test("a figure of a sweep says how many runs, and what varies")
  func sweep() throws {
    let plan = try SweepPlan(
      tool: "0.2.0", libraries: [:], keys: ["steps"],
      points: ["10", "20"].map { GridPoint(values: [$0], experiment: .article, figures: []) },
      seeds: SeedSelection(parsing: "3...7"))
    let text = try SummaryProvenance(
      plan: plan, figure: "rmse-fan", page: 1, theme: "dark", dpi: 100,
      scene: provenance(.data).scene
    ).jsonText()
    let origin = try FigureOrigin(json: text)
    #expect(origin.kind == .sweep(runCount: 10, seeds: "3...7", keys: ["steps"]))
    #expect(origin.theme == "dark" && origin.tool == "0.2.0" && origin.experiment.count == 2)
  }

  @Test("a drawing has no more to say; another form and damage are refused")
  func others() throws {
    let drawing = try EmbeddedScene(libraries: [:], scene: provenance(.data).scene).jsonText()
    #expect(try FigureOrigin(json: drawing) == FigureOrigin(kind: .drawing))
    #expect(throws: FigureProvenanceError.schema("descent.run/1")) {
      try FigureOrigin(json: #"{"schema":"descent.run/1"}"#)
    }
    #expect(throws: FigureProvenanceError.self) { try FigureOrigin(json: "{") }
    #expect(throws: FigureProvenanceError.self) {
      try FigureOrigin(json: #"{"schema":"descent.figure/1"}"#)
    }
  }
}
