import Digests
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

  @Test("A plan that was edited is found out, as its runs are known by what they were made of")
  func editedPlan() throws {
    try SweepPlan.example().finish(in: scratch.sweep)
    let name = SweepDirectory.recordName
    let text = try scratch.sweep.text(of: name)
    let key = "\"learning-rate\":"
    let edited = text.replacing(key, with: key + "1")
    #expect(edited != text)
    try OutputFile(path: scratch.sweep.path(of: name)).write(edited)
    #expect(
      message(scratch.sweep)
        == "\(scratch.sweep.path(of: name)): its plan is not that of its runs; make the sweep again"
    )
  }

  @Test(
    "A record that another program laid out is read as well, and its plan held against its runs")
  func layouts() throws {
    try SweepPlan.example().finish(in: scratch.sweep)
    let path = scratch.sweep.path(of: SweepDirectory.recordName)
    let data = Data(try scratch.sweep.text(of: SweepDirectory.recordName).utf8)
    let value = try JSONSerialization.jsonObject(with: data)
    let indented = try JSONSerialization.data(withJSONObject: value, options: [.prettyPrinted])
    // As Python and jq write a key and its value.
    let text = String(decoding: indented, as: UTF8.self).replacing("\" : ", with: "\": ")
    for layout in [
      text, String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self),
    ] {
      try OutputFile(path: path).write(layout)
      #expect(try RecordedSweep(reading: scratch.sweep).outcome(0).status == .finished)
      let key = try #require(
        ["\"learning-rate\": ", "\"learning-rate\":"].first(where: layout.contains))
      try OutputFile(path: path).write(layout.replacing(key, with: key + "1"))
      #expect(message(scratch.sweep)?.contains("its plan is not that of its runs") == true)
    }
  }

  @Test("Values with commas are in quotes, and rows are read by steps all the same")
  func quotedKeys() throws {
    let text = "\"linspace(0,1,3)\",\"a \"\"b\"\"\",7,finished,,1.5,2.5,3.5,0.25,\"x,y\""
    #expect(RunTable.plainCells(of: text, at: [5, 7]) == ["1.5", "3.5"])
    #expect(RunTable.plainCells(of: text, at: [2, 8]) == ["7", "0.25"])
    #expect(RunTable.plainCells(of: text, at: [10]) == nil)
  }

  @Test("A record that fits another table is found out by its rows")
  func otherRows() throws {
    let (one, other) = (try scratch.sweep("one"), try scratch.sweep("other"))
    try SweepPlan.example(seeds: "1,2").finish(in: one)
    try SweepPlan.example(seeds: "1,3").finish(in: other)
    let name = SweepDirectory.recordName
    let digests = [one, other].compactMap { $0.digest(of: SweepDirectory.tableName) }
    let record = try other.text(of: name).replacing(digests[1], with: digests[0])
    try OutputFile(path: one.path(of: name)).write(record)
    let sweep = try RecordedSweep(reading: one)
    let error = sweepError { _ = try sweep.outcome(1) }
    #expect("\(try #require(error))".contains("\"2\" stands where \"3\" should"))
    try OutputFile(path: one.path(of: name)).write(record.replacing("1,3", with: "1,3,4"))
    #expect("\(message(one) ?? "")".contains("it lists 2 runs, and its plan has 3"))
  }

  /// Writes another table, and its digest into the record.
  private func mendTable(_ directory: SweepDirectory, _ change: (String) -> String) throws {
    let old = try directory.text(of: SweepDirectory.tableName)
    let new = change(old)
    #expect(new != old)
    try OutputFile(path: directory.path(of: SweepDirectory.tableName)).write(new)
    let record = try directory.text(of: SweepDirectory.recordName)
    try OutputFile(path: directory.path(of: SweepDirectory.recordName)).write(
      record.replacing(
        SHA256Digest.hex(of: old.utf8), with: SHA256Digest.hex(of: new.utf8)))
  }

  @Test("A changed number is found out though its digest was mended")
  func mendedTable() throws {
    try SweepPlan.example(seeds: "1,2").finish(in: scratch.sweep)
    try mendTable(scratch.sweep) { $0.replacing("2,finished,,", with: "2,finished,,-") }
    let sweep = try RecordedSweep(reading: scratch.sweep)
    #expect(try sweep.outcome(0).status == .finished)
    for error in [sweepError { _ = try sweep.outcome(1) }, sweepError { _ = try sweep.summary() }] {
      let message = "\(try #require(error))"
      #expect(message.contains("runs.csv: row 2 is not one of seed=2: rmse_1 is \"-"))
      #expect(message.hasSuffix("inf or nan; make the sweep again"))
    }
  }

  @Test("A run that the record lists with another ending is found out")
  func otherEnding() throws {
    try SweepPlan.example(seeds: "1...3").finish(in: scratch.sweep, errors: [3: NoFont()])
    let path = scratch.sweep.path(of: SweepDirectory.recordName)
    let record = try scratch.sweep.text(of: SweepDirectory.recordName)
    // As another program may lay it out.
    try OutputFile(path: path).write(record.split(separator: "\n").joined())
    #expect(try RecordedSweep(reading: scratch.sweep).outcome(2).status == .failed("\(NoFont())"))
    try OutputFile(path: path).write(
      record.replacing("\"status\":\"failed\"", with: "\"status\":\"diverged\""))
    let sweep = try RecordedSweep(reading: scratch.sweep)
    #expect(try sweep.outcome(1).status == .finished)
    let error = sweepError { _ = try sweep.outcome(2) }
    #expect(
      "\(try #require(error))".contains(
        "row 3 says that seed=3 failed, and sweep.json that it diverged"))
    try OutputFile(path: path).write(record.replacing(":\"failed\"}", with: ":\"late\"}"))
    #expect(message(scratch.sweep)?.contains("run 3 in it is neither finished") == true)
    let lines = record.split(separator: "\n").filter { !$0.contains("\"failed\"") }
    try OutputFile(path: path).write(
      lines.joined(separator: "\n").replacing("},\n  ],", with: "}\n  ],"))
    #expect(
      message(scratch.sweep)
        == "\(path): it lists 2 runs, and its plan has 3; make the sweep again")
  }

  @Test("A quote that is not closed ends with its row, not with the file")
  func openQuote() throws {
    let (small, large) = (try scratch.sweep("small"), try scratch.sweep("large"))
    try SweepPlan.example(seeds: "1...3").finish(in: small)
    try mendTable(small) { $0.replacing("2,finished,", with: "2,\"finished,") }
    #expect(message(small)?.contains("runs.csv: a quote in row 2 is not closed; make") == true)
    try SweepPlan.example(seeds: "1...3").finish(in: large)
    let more = String(repeating: "3,finished,,1,1,1,1,1,1,\n", count: 50_000)
    try mendTable(large) { $0.replacing("2,finished,", with: "2,\"finished,") + more }
    #expect(message(large)?.contains("runs.csv: row 2 has more than 10") == true)
    let other = try scratch.sweep("other")
    try SweepPlan.example(seeds: "1...3").finish(in: other)
    try mendTable(other) { $0 + String(repeating: "x", count: 2 << 20) }
    #expect(message(other)?.contains("runs.csv: row 4 has more than 10") == true)
  }

  @Test("A long message is no damage")
  func longMessage() throws {
    struct Long: Error, CustomStringConvertible {
      var description: String { String(repeating: "\"long\",\n", count: 20_000) }
    }
    try SweepPlan.example(seeds: "1,2").finish(in: scratch.sweep, errors: [1: Long()])
    let sweep = try RecordedSweep(reading: scratch.sweep)
    #expect(try sweep.outcome(0).status == .failed("\(Long())"))
    #expect(try sweep.outcome(1).status == .finished)
  }

  @Test("Whoever waits is told of each row as often as it is read, and when all is done")
  func progress() throws {
    try SweepPlan.example(seeds: "1...5").finish(in: scratch.sweep)
    var rows: [Int] = []
    var totals = Set<Int>()
    let sweep = try RecordedSweep(reading: scratch.sweep) {
      rows.append($0)
      totals.insert($1)
    }
    #expect(rows == Array(1...5) && totals == [15])
    _ = try sweep.summary()
    #expect(rows == Array(1...15) + [15] && totals == [15])
    _ = try sweep.outcome(0)
    #expect(rows.last == 16)
  }

  @Test("Nobody waits for a damaged table")
  func progressOfDamage() throws {
    try SweepPlan.example(seeds: "1...5").finish(in: scratch.sweep)
    try mendTable(scratch.sweep) { String($0.dropLast($0.count / 2)) }
    var last = (0, 1)
    #expect(throws: (any Error).self) {
      try RecordedSweep(reading: scratch.sweep) { last = ($0, $1) }
    }
    #expect(last.0 == last.1)
  }

  @Test("A record that is empty or cut is said to be that")
  func cutRecord() throws {
    try SweepPlan.example().finish(in: scratch.sweep)
    let path = scratch.sweep.path(of: SweepDirectory.recordName)
    let record = try scratch.sweep.text(of: SweepDirectory.recordName)
    for (text, reason) in [
      ("", "it is empty"), ("\n", "it is empty"), ("no", "it is no JSON"),
      (String(record.dropLast(40)), "it is cut: its end is missing"),
      (String(record.prefix(record.count / 2)), "it is cut: its end is missing"),
      (record.replacing("\"plan\"", with: "plan"), "it is damaged, and no JSON any more"),
    ] {
      try OutputFile(path: path).write(text)
      #expect(message(scratch.sweep) == "\(path): \(reason); make the sweep again")
    }
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
