import Experiments
import Testing
import Training

@testable import Sweeps

@Suite struct RunTableTests {
  /// Two points with other steps and other parameters.
  private func plan() throws -> SweepPlan {
    var line = Experiment.article
    line.model = ModelFormula(
      formula: "m*t + c",
      parameters: InitialParameters(names: ["m", "c"], initial: .together("randn(2)")))
    line.steps = 1
    var quadratic = Experiment.article
    quadratic.steps = 3
    return try SweepPlan(
      tool: "", libraries: [:], keys: ["model.formula", "a,b"],
      points: [
        GridPoint(values: ["m*t + c", "say \"x\""], experiment: line, figures: []),
        GridPoint(values: ["a*t, b", "2"], experiment: quadratic, figures: []),
      ], seeds: SeedSelection(parsing: "7"))
  }

  @Test func everyRowHasEveryColumn() throws {
    let plan = try plan()
    let table = RunTable(plan)
    #expect(
      table.header
        == "model.formula,\"a,b\",seed,status,diverged_at,rmse_1,rmse_2,rmse_3,final_m,final_c,"
        + "final_a,final_b,message\n")
    #expect(
      table.row(of: plan.run(0), plan.entry(0, .finished([0.5], [1.5, -2])))
        == "m*t + c,\"say \"\"x\"\"\",7,finished,,0.5,,,1.5,-2.0,,,\n")
    let diverged = RunOutcome(
      status: .diverged(step: 2), rmse: [1, .infinity, .nan], parameters: [1, 2, .nan])
    #expect(
      table.row(of: plan.run(1), plan.entry(1, diverged))
        == "\"a*t, b\",2,7,diverged,2,1.0,inf,nan,,nan,1.0,2.0,\n")
    #expect(
      table.row(of: plan.run(1), plan.entry(1, RunOutcome(failure: "no \"font\"\nhere")))
        == "\"a*t, b\",2,7,failed,,,,,,,,,\"no \"\"font\"\"\nhere\"\n")
    #expect(
      table.row(of: plan.run(0), plan.entry(0, RunOutcome(failure: "x")))
        == "m*t + c,\"say \"\"x\"\"\",7,failed,,,,,,,,,x\n")
  }

  @Test func aPlainSweepIsPlain() throws {
    let plan = try SweepPlan.example(seeds: "-7", draws: false)
    let table = RunTable(plan)
    #expect(
      table.header
        == "seed,status,diverged_at,rmse_1,rmse_2,rmse_3,final_a,final_b,final_c,message\n")
    #expect(
      table.row(of: plan.run(0), plan.entry(0, .finished([1, 2.5, 1e-7])))
        == "-7,finished,,1.0,2.5,1e-07,1.0,2.0,3.0,\n")
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\r\nb", "\"a\r\nb\""),
    ("a\rb", "\"a\rb\""), (" a ", " a "), ("\"\u{301}", "\"\"\"\u{301}\""),
  ])
  func cellsAreQuotedAsRFC4180Says(text: String, cell: String) {
    #expect(RunTable.quoted(text).utf8.elementsEqual(cell.utf8))
  }
}
