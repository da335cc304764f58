import DescentFigures
import Experiments
import RunRecords
import Testing

@Suite("Records of runs")
struct RunRecordTests {
  private let run: TrainingRun
  private let strip = PlannedFigure(
    name: "strip", request: FigureRequest(.predictionStrip), theme: "clean", dpi: 200,
    formats: ["svg"])

  init() throws { run = try Experiment.article.run() }

  @Test("A record says what it was made of")
  func roundTrip() throws {
    let record = RunRecord(run: run, figures: [strip])
    #expect(try RunRecord(json: record.jsonText()) == record)
    let none = RunRecord(run: run, figures: [])
    #expect(try RunRecord(json: none.jsonText()) == none)
  }

  @Test("A run alone is a record of no known figures, and a record is a run")
  func withoutFigures() throws {
    let record = RunRecord(run: run, figures: nil)
    #expect(try record.jsonText() == run.jsonText())
    #expect(try RunRecord(json: run.jsonText()).figures == nil)
    #expect(try TrainingRun(json: RunRecord(run: run, figures: [strip]).jsonText()) == run)
  }

  @Test("Damage is told by its place")
  func damage() throws {
    let text = try RunRecord(run: run, figures: [strip]).jsonText()
    let damaged = text.replacing("\"dpi\" : 200", with: "\"dpi\" : \"fine\"")
    #expect {
      try RunRecord(json: damaged)
    } throws: { error in
      "\(error)".hasPrefix("figures[0].dpi: ")
    }
    #expect(throws: TrainingRunError.self) { try RunRecord(json: String(text.dropLast(10))) }
  }

  @Test("A figure that the run cannot have is refused")
  func impossibleFigure() throws {
    var request = FigureRequest(.fit)
    request.step = 99
    let figure = PlannedFigure(
      name: "fit", request: request, theme: "clean", dpi: 100, formats: ["png"])
    let text = try RunRecord(run: run, figures: [figure]).jsonText()
    #expect(throws: FigureRequestError.self) { try RunRecord(json: text) }
  }
}
