import Foundation
import OutputFiles
import Testing
import TorchRandom

@testable import Sweeps

@Suite struct RecordedSweepTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory() }

  private func message(_ directory: SweepDirectory) -> String? {
    sweepError { _ = try RecordedSweep(reading: directory) }.map { "\($0)" }
  }

  @Test("What is read from the table is what the journal was written with")
  func tableAndJournalAgree() throws {
    let plan = try SweepPlan.example(
      rates: ["1e-5", "1"], steps: 30, draws: true,
      summary: PlannedSummary(figures: [], theme: "clean", dpi: 100, formats: []))
    try plan.finish(in: scratch.sweep, errors: [3: NoFont()])
    let sweep = try RecordedSweep(reading: scratch.sweep)
    #expect(sweep.plan == plan)
    let ledger = Ledger(plan)
    try ledger.read(scratch.sweep.path(of: SweepDirectory.journalName))
    for index in 0..<plan.runCount {
      let (row, entry) = (try sweep.outcome(index), try ledger.entry(of: plan.run(index)).outcome)
      #expect(row.status == entry.status)
      #expect("\(row.rmse)" == "\(entry.rmse)" && "\(row.parameters)" == "\(entry.parameters)")
    }
    #expect(try sweep.outcome(3).status == .failed("\(NoFont())"))
    #expect(try sweep.outcome(8).status != .finished)
    #expect(
      "\(try sweep.summary())" == "\(try SweepStatistics(ledger, takingSteps: true).summary())")
  }

  @Test("Nothing but the two records is needed")
  func twoFilesSuffice() throws {
    let plan = try SweepPlan.example()
    try plan.finish(in: scratch.sweep)
    let other = try scratch.sweep("copy")
    for name in [SweepDirectory.recordName, SweepDirectory.tableName] {
      try OutputFile(path: other.path(of: name)).write(try scratch.sweep.text(of: name))
    }
    #expect(try RecordedSweep(reading: other).outcome(6).rmse.count == 3)
  }

  @Test("A table that was cut or changed is found out")
  func damagedTable() throws {
    try SweepPlan.example().finish(in: scratch.sweep)
    let path = scratch.sweep.path(of: SweepDirectory.tableName)
    let text = try scratch.sweep.text(of: SweepDirectory.tableName)
    for damaged in [String(text.dropLast(9)), text.replacing(".", with: "0."), ""] {
      try OutputFile(path: path).write(damaged)
      #expect(
        message(scratch.sweep)
          == "\(path): is not the table that sweep.json was written with; make the sweep again")
    }
    try OutputFile(path: path).remove()
    #expect(message(scratch.sweep)?.hasPrefix("\(path): is missing, and sweep.json") == true)
    _ = try OutputDirectory(creating: path)
    #expect(message(scratch.sweep) == "\(path): is no file; make the sweep again")
  }

  @Test("A record that fits another table is found out by its rows")
  func otherRows() throws {
    let (one, other) = (try scratch.sweep("one"), try scratch.sweep("other"))
    try SweepPlan.example(seeds: "1,2").finish(in: one)
    try SweepPlan.example(seeds: "1,3").finish(in: other)
    let name = SweepDirectory.recordName
    let record = try one.text(of: name).replacing("1...2", with: "1,3")
    try OutputFile(path: one.path(of: name)).write(record)
    let sweep = try RecordedSweep(reading: one)
    let error = sweepError { _ = try sweep.outcome(1) }
    #expect("\(try #require(error))".contains("\"2\" stands where \"3\" should"))
    try OutputFile(path: one.path(of: name)).write(record.replacing("1,3", with: "1,3,4"))
    #expect("\(message(one) ?? "")".contains("its rows are 2, not 3"))
  }

  @Test("Runs that are missing are named, and what is left to do is said")
  func unfinished() throws {
    let plan = try SweepPlan.example(seeds: "0...2")
    try plan.make(in: scratch.sweep)
    #expect(message(scratch.sweep)?.contains("give the same sweep command again") == true)
    let journal = scratch.sweep.path(of: SweepDirectory.journalName)
    let lines = try scratch.sweep.text(of: SweepDirectory.journalName).split(separator: "\n")
    try OutputFile(path: journal).write(lines[1] + "\n")
    let error = sweepError { _ = try RecordedSweep(reading: scratch.sweep) }
    guard case .incomplete(_, count: 2, of: 3, shards: []) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    try OutputFile(path: journal).remove()
    #expect(message(scratch.sweep)?.hasPrefix("3 of 3 runs are missing") == true)
  }

  @Test("Shards that are not joined are named by what joins them")
  func shards() throws {
    let plan = try SweepPlan.example(seeds: "0...3")
    let shards = try ShardPlan(parsing: "2")
    try plan.make(in: scratch.sweep, shard: ShardChoice(plan: shards, shard: 1))
    #expect(message(scratch.sweep)?.contains("run shard 2 again") == true)
    try plan.make(in: scratch.sweep, shard: ShardChoice(plan: shards, shard: 2))
    #expect(
      message(scratch.sweep)?.contains("join its shards: descent merge \(scratch.path)") == true)
  }

  @Test("A directory without a sweep is said to be one")
  func noSweep() { #expect(message(scratch.sweep)?.contains("holds no sweep") == true) }
}
