import DescentFigures
import Experiments
import RunRecords
import Testing
import Training

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

  @Test(
    "Numbers that were changed are found out",
    arguments: [
      (
        #""rmse" : 74.96194346966999"#, #""rmse" : 5"#,
        "steps[0].rmse: 5.0 is not the 74.96194346966999 that"
      ),
      (#""loss" : 5619.293"#, #""loss" : "inf""#, "steps[0].loss: inf is not the 5619.2"),
      (#""loss" : 5619.293"#, #""loss" : 5619.9"#, "steps[0].loss: 5619.9"),
    ])
  func changedNumbers(old: String, new: String, message: String) throws {
    let text = try run.jsonText()
    #expect(text.contains(old))
    let error = #expect(throws: TrainingRunError.self) {
      try RunRecord(json: text.replacing(old, with: new))
    }
    let words = error.map { "\($0)" } ?? ""
    #expect(words.hasPrefix(message) && words.hasSuffix("; run the experiment again"), "\(words)")
  }

  @Test("Changed targets, parameters and metrics are found out, too")
  func otherNumbers() throws {
    var experiment = Experiment.article
    experiment.metrics = [.mae, .rSquared]
    let run = try experiment.run()
    let text = try run.jsonText()
    let step = run.steps[2]
    let target = "\n    \(run.targets[3]),"
    let parameter = "\(step.parameters[1])"
    for (old, new) in [
      ("\"mae\" : \(try #require(step.meanAbsoluteError))", "\"mae\" : 0.5"),
      ("\"r2\" : \(try #require(step.rSquared))", "\"r2\" : 0.5"), (target, "\n    99,"),
      ("\n        \(parameter),", "\n        7.5,"),
    ] {
      #expect(text.contains(old), "\(old)")
      #expect(throws: TrainingRunError.self, "\(old)") {
        try RunRecord(json: text.replacing(old, with: new))
      }
    }
  }

  @Test(
    "Whatever the program records is consistent",
    arguments: [Loss.mse, .mseLoss, .mae, .huber()])
  func everyRunIsConsistent(loss: Loss) throws {
    for (rate, start) in [
      (1e-5, "randn(3)"), (1e-4, "randn(3)"), (1e9, "randn(3)"), (1e-5, "randn(3)*1e30"),
      (1e-5, "randn(3)/0"),
    ] {
      var experiment = Experiment.article
      experiment.loss = loss
      experiment.metrics = [.mae, .rSquared]
      experiment.optimizer = experiment.optimizer.withLearningRate(rate)
      experiment.model.parameters.initial = .together(start)
      experiment.steps = 40
      let record = RunRecord(run: try experiment.run(), figures: nil)
      #expect(try RunRecord(json: record.jsonText()) == record)
    }
  }

  @Test(
    "What is empty, cut or no JSON is said",
    arguments: [
      ("", "it is empty; run the experiment again"),
      (" \n", "it is empty; run the experiment again"),
      ("{\"a\": [1", "it is cut: its end is missing; run the experiment again"),
      ("{a}", "it is damaged, and no JSON any more; run the experiment again"),
      ("%PDF", "it is no JSON; run the experiment again"),
    ])
  func noJSON(text: String, message: String) {
    let error = #expect(throws: TrainingRunError.self) { try RunRecord(json: text) }
    #expect(error.map { "\($0)" } == message)
  }

  @Test(
    "What is no seed is echoed, and its key named once",
    arguments: [
      ("\"x\"", "\"x\" is not an integer from -9223372036854775808 to 18446744073709551615"),
      ("1.5", "1.5 is not an integer"), ("1e30", "1e+30 is not an integer"),
      ("[]", "it is not an integer"),
    ])
  func noSeed(value: String, message: String) throws {
    let text = try run.jsonText().replacing("\n  \"seed\" : 2021", with: "\n  \"seed\" : \(value)")
    let error = #expect(throws: TrainingRunError.self) { try RunRecord(json: text) }
    #expect(
      error.map { "\($0)" }?.hasPrefix("seed: \(message)") == true, "\(String(describing: error))")
  }
}
