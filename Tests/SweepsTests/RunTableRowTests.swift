import TestSupport
import Testing

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
      ("1e-5,-7,done,,1,2,3,1,2,3,", "\"done\" is not finished, diverged or failed"),
      ("1e-5,-7,diverged,x,1,2,3,1,2,3,", "\"x\" is not the step at which it diverged"),
      ("1e-5,-7,finished,,1,2,3,1,2,3,\"a", "a quote is not closed"),
      ("1e-5,-7,finished,,1,2,3,1,2,3,\"a\"b", "a quote closes in the middle of a cell"),
      ("", "it has 1 cells, not 11"),
    ])
  func mistakes(text: String, reason: String) { #expect(mistake(text) == reason) }

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
}
