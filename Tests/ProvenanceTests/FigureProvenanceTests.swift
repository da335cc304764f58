import DescentFigures
import Experiments
import Plotting
import Scenes
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
