import Experiments
import TestSupport
import Testing
import Training

@testable import Sweeps

@Suite struct RunTableRowTests {
  private let plan: SweepPlan
  private let table: RunTable

  init() throws {
    plan = try SweepPlan.example(seeds: "-7,8", rates: ["1e-5", "1,\"e\"\n-6"], draws: false)
    table = RunTable(plan)
  }

  private func mistake(_ text: String) -> String? {
    do throws(RunTableRow.Mistake) {
      _ = try table.row(text, of: plan.run(0))
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(
    "A row that is written can be read",
    arguments: [
      RunOutcome.finished([1, 0.1, 1e-7]),
      RunOutcome(
        status: .diverged(step: 2), rmse: [1, .infinity, .infinity], parameters: [1, 2, 3]),
      RunOutcome(failure: "no \"font\",\r\nhere\n"),
      RunOutcome(failure: ""),
    ])
  func roundTrip(outcome: RunOutcome) throws {
    for index in 0..<plan.runCount {
      let run = plan.run(index)
      let text = String(table.row(of: run, plan.entry(index, outcome)).dropLast())
      #expect(!RunTable.hasOddQuotes(text))
      #expect(try table.row(text, of: run).outcome == outcome)
    }
  }

  @Test(
    "What is no row of the run is said",
    arguments: [
      ("1e-5,-7,finished,,1,2,3,1,2,3", "it has 10 cells, not 11"),
      ("1e-5,8,finished,,1,2,3,1,2,3,", "\"8\" stands where \"-7\" should"),
      ("1e-4,-7,finished,,1,2,3,1,2,3,", "\"1e-4\" stands where \"1e-5\" should"),
      ("1e-5,-7,done,,1,2,3,1,2,3,", "status is \"done\", not finished, diverged or failed"),
      (
        "1e-5,-7,diverged,x,1,2,3,1,2,3,", "diverged_at is \"x\", not the step at which it diverged"
      ),
      ("1e-5,-7,finished,,1,2,3,1,2,3,\"a", "a quote is not closed"),
      ("1e-5,-7,finished,,1,2,3,1,2,3,\"a\"b", "a quote closes in the middle of a cell"),
      ("", "it has 1 cells, not 11"),
    ])
  func mistakes(text: String, reason: String) { #expect(mistake(text) == reason) }

  @Test(
    "Numbers that no run comes to are said",
    arguments: [
      ("finished,,1,x,3,1,2,3,", "rmse_2 is \"x\", not an error: a number from 0 up, inf or nan"),
      ("finished,,1,,3,1,2,3,", "rmse_2 is \"\", not an error: a number from 0 up, inf or nan"),
      ("finished,,1,2,-5,1,2,3,", "rmse_3 is \"-5\", not an error: a number from 0 up, inf or nan"),
      (
        "finished,,1e400,2,3,1,2,3,",
        "rmse_1 is \"1e400\", not an error: a number from 0 up, inf or nan"
      ),
      ("finished,,1,inf,3,1,2,3,", "rmse_2 is \"inf\", not finite, as in a run that finished"),
      ("finished,,1,2,nan,1,2,3,", "rmse_3 is \"nan\", not finite, as in a run that finished"),
      ("finished,,1,2,3,1,x,3,", "final_b is \"x\", not a float32 number, inf, -inf or nan"),
      ("finished,,1,2,3,1,2,1e39,", "final_c is \"1e39\", not a float32 number, inf, -inf or nan"),
      ("finished,,1,2,3,-inf,2,3,", "final_a is \"-inf\", not finite, as in a run that finished"),
      ("finished,2,1,2,3,1,2,3,", "diverged_at is \"2\", not empty, as in a run that finished"),
      ("finished,,1,2,3,1,2,3,no", "message is \"no\", not empty, as in a run that finished"),
      (
        "diverged,2,1,inf,nan,nan,nan,nan,no",
        "message is \"no\", not empty, as in a run that diverged"
      ),
      ("diverged,0,1,inf,nan,nan,nan,nan,", "diverged_at is \"0\", not a step from 1 to 3"),
      ("diverged,4,1,inf,nan,nan,nan,nan,", "diverged_at is \"4\", not a step from 1 to 3"),
      (
        "diverged,3,1,inf,nan,nan,nan,nan,",
        "rmse_2 is \"inf\", not finite, as before step 3, where the run diverged"
      ),
      (
        "diverged,2,1,2,3,1,2,3,",
        "it diverged at step 2, but rmse_2 and the final parameters are finite"
      ),
      ("failed,2,,,,,,,no", "diverged_at is \"2\", not empty, as in a run that failed"),
      ("failed,,1,,,,,,no", "rmse_1 is \"1\", not empty, as in a run that failed"),
      ("failed,,,,,,,3,no", "final_c is \"3\", not empty, as in a run that failed"),
    ])
  func impossibleNumbers(rest: String, reason: String) {
    #expect(mistake("1e-5,-7," + rest) == reason)
  }

  @Test("A long cell is told by its beginning")
  func longCell() throws {
    let long = String(repeating: "x", count: 10_000)
    let reason = try #require(mistake("1e-5,-7,finished,,\(long),2,3,1,2,3,"))
    #expect(reason.hasPrefix("rmse_1 is \"xxx") && reason.utf8.count < 200)
    #expect(try #require(mistake("\(long),-7,finished,,1,2,3,1,2,3,")).utf8.count < 200)
  }

  @Test(
    "What a run that diverged may have is taken",
    arguments: [
      "diverged,1,nan,nan,nan,nan,nan,nan,", "diverged,1,inf,-nan,nan,-inf,inf,-nan,",
      // The update at step 3 made what is not finite.
      "diverged,3,1,2,3,1,2,inf,", "diverged,2,1,2,inf,1,2,nan,",
    ])
  func divergence(rest: String) { #expect(mistake("1e-5,-7," + rest) == nil) }

  @Test("The RMSE of another loss may be too large while the loss is not")
  func otherLoss() throws {
    var experiment = Experiment.article
    experiment.steps = 3
    experiment.loss = .mae
    let plan = try SweepPlan(
      tool: "", libraries: [:], keys: [],
      points: [GridPoint(values: [], experiment: experiment, figures: [])],
      seeds: SeedSelection(parsing: "1"))
    let table = RunTable(plan)
    #expect(try table.row("1,finished,,inf,inf,3,1,2,3,", of: plan.run(0)).status == .finished)
    #expect(throws: RunTableRow.Mistake.self) {
      try table.row("1,finished,,1,nan,3,1,2,3,", of: plan.run(0))
    }
  }

  @Test("What the program makes of runs can be read, whatever became of them")
  func realRuns() throws {
    for loss in [Loss.mse, .mseLoss, .mae, .huber(delta: 1e30)] {
      for start in ["randn(3)", "randn(3)*1e15", "randn(3)*1e19", "randn(3)*1e30", "randn(3)/0"] {
        var experiment = Experiment.article
        experiment.loss = loss
        experiment.model.parameters.initial = .together(start)
        let points = ["1e-6", "1e-3", "1e30"].map { rate in
          var own = experiment
          own.optimizer = own.optimizer.withLearningRate(Double(rate) ?? .nan)
          own.steps = rate == "1e-3" ? 20 : 4
          return GridPoint(values: [rate], experiment: own, figures: [])
        }
        let plan = try SweepPlan(
          tool: "", libraries: [:], keys: ["rate"], points: points,
          seeds: SeedSelection(parsing: "1...3"))
        let table = RunTable(plan)
        for index in 0..<plan.runCount {
          let entry = plan.entry(index, RunOutcome(try plan.run(index).experiment.run()))
          let text = String(table.row(of: plan.run(index), entry).dropLast())
          #expect(try table.row(text, of: plan.run(index)).status == entry.status)
        }
      }
    }
  }

  @Test("Cells of other points are empty")
  func otherPoints() throws {
    var line = Experiment.article
    line.model = ModelFormula(
      formula: "m*t + a",
      parameters: InitialParameters(names: ["m", "a"], initial: .together("randn(2)")))
    line.steps = 1
    var quadratic = Experiment.article
    quadratic.steps = 3
    let plan = try SweepPlan(
      tool: "", libraries: [:], keys: ["x"],
      points: [
        GridPoint(values: ["1"], experiment: line, figures: []),
        GridPoint(values: ["2"], experiment: quadratic, figures: []),
      ], seeds: SeedSelection(parsing: "7"))
    let table = RunTable(plan)
    #expect(try table.row("1,7,finished,,0.5,,,1,2,,,", of: plan.run(0)).rmseTexts == ["0.5"])
    #expect(try table.row("2,7,finished,,1,2,3,,1,2,3,", of: plan.run(1)).parameterTexts.count == 3)
    for (text, reason) in [
      ("1,7,finished,,0.5,,9,1,2,,,", "rmse_3 is \"9\", not empty, as in a run of 1 steps"),
      (
        "1,7,finished,,0.5,,,1,2,3,,",
        "final_b is \"3\", not empty, as in a run without this parameter"
      ),
    ] {
      #expect(throws: RunTableRow.Mistake(reason: reason)) { try table.row(text, of: plan.run(0)) }
    }
  }

  @Test("Damaged rows are read or refused, and never more")
  func fuzz() {
    var random = SeededGenerator(seed: 11)
    let row = Array(table.row(of: plan.run(2), plan.entry(2, RunOutcome(failure: "a\"b,\n"))).utf8)
    let pieces = ["\"", ",", "\"\"", "\n", "failed", "\u{301}"].map { Array($0.utf8) }
    for _ in 0..<Fuzzing.rounds(usually: 3_000) {
      let bytes = Fuzzing.mutated(row, pieces: pieces, using: &random)
      let read = try? table.row(String(decoding: bytes, as: UTF8.self), of: plan.run(2))
      if let read { #expect(read.rmseTexts.count <= 3 && read.parameterTexts.count <= 3) }
    }
  }

  @Test("Damaged numbers are refused, or numbers")
  func fuzzedNumbers() {
    var random = SeededGenerator(seed: 12)
    let pieces = [
      "nan", "inf", "-", "e", "1e400", ",", "9999999999", "diverged,2", "0x", "\u{301}",
    ]
    .map { Array($0.utf8) }
    let rows = [
      RunOutcome.finished([1, 0.1, 1e-7]),
      RunOutcome(
        status: .diverged(step: 2), rmse: [1, .infinity, .nan], parameters: [1, 2, .nan]),
    ].map { Array(table.row(of: plan.run(0), plan.entry(0, $0)).utf8.dropLast()) }
    for round in 0..<Fuzzing.rounds(usually: 3_000) {
      let bytes = Fuzzing.mutated(rows[round % 2], pieces: pieces, using: &random)
      let text = String(decoding: bytes, as: UTF8.self)
      guard let read = try? table.row(text, of: plan.run(0)), read.status.isComplete else {
        continue
      }
      let (errors, finals) = (
        read.rmseTexts.map { Double($0) }, read.parameterTexts.map { Float($0) }
      )
      #expect(errors.allSatisfy { $0.map { $0.isNaN || $0 >= 0 } ?? false }, "\(text)")
      #expect(!finals.contains(nil), "\(text)")
      if read.status == .finished {
        #expect(errors.allSatisfy { $0?.isFinite == true }, "\(text)")
        #expect(finals.allSatisfy { $0?.isFinite == true }, "\(text)")
      }
    }
  }
}
