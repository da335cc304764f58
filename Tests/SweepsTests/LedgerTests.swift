import OutputFiles
import Testing

@testable import Sweeps

@Suite struct LedgerTests {
  private let scratch: ScratchDirectory
  private let plan: SweepPlan

  init() throws {
    scratch = try ScratchDirectory()
    plan = try SweepPlan.example(draws: false)
  }

  private func line(_ index: Int, _ error: Double = 1) -> String {
    plan.entry(index, .finished([error, error, error])).line
  }

  private func known(_ text: String) throws -> [Int] {
    let ledger = try Ledger.reading(text, plan, in: scratch.sweep)
    return (0..<plan.runCount).filter(ledger.has)
  }

  @Test func wholeLinesAreKnown() throws {
    #expect(try known("") == [])
    #expect(try known(line(4) + line(0) + line(6)) == [0, 4, 6])
  }

  @Test func aTornLastLineIsPassedOver() throws {
    let last = line(3)
    for length in 0..<(last.utf8.count - 1) {
      #expect(try known(line(1) + last.prefix(length)) == [1])
    }
    // Only its end is missing, so all of it is there.
    #expect(try known(line(1) + last.dropLast()) == [1, 3])
  }

  @Test func aTornLineInTheMiddleTakesNoOtherWithIt() throws {
    #expect(try known(line(1) + line(2).prefix(20) + "\n" + line(3)) == [1, 3])
  }

  /// As a file system leaves them after a power cut.
  @Test func zeroBytesAreNoRecords() throws {
    let zeros = String(repeating: "\0", count: 10_000)
    #expect(try known(line(1) + zeros + "\n" + line(3)) == [1, 3])
    #expect(try known(line(1) + zeros + line(2) + line(3)) == [1, 3])
    #expect(try known(line(1) + zeros) == [1])
  }

  @Test func theLaterEntryWins() throws {
    let ledger = try Ledger.reading(line(2, 5) + line(1) + line(2, 7), plan, in: scratch.sweep)
    #expect(try ledger.entry(2)?.rmseTexts == ["7.0", "7.0", "7.0"])
    #expect(try ledger.entry(0) == nil)
    ledger.forget(2)
    #expect(try ledger.entry(2) == nil)
  }

  @Test func entriesOfAnEarlierPlanAreFoundAtTheirNewPlace() throws {
    let later = try SweepPlan.example(seeds: "100...120,6,5,0", draws: false)
    let ledger = try Ledger.reading(
      line(5, 7) + line(1) + line(0, 9), later, in: scratch.sweep)
    #expect((0..<later.runCount).filter(ledger.has) == [22, 23])
    #expect(try ledger.entry(22)?.rmseTexts.first == "7.0")
    #expect(try ledger.entry(23)?.rmseTexts.first == "9.0")
    let shorter = try SweepPlan.example(seeds: "6", draws: false)
    let found = try Ledger.reading(line(6), shorter, in: scratch.sweep)
    #expect(found.has(0))
  }

  @Test func entriesOfOtherExperimentsAreNotTaken() throws {
    let other = try SweepPlan.example(steps: 4, draws: false)
    let ledger = try Ledger.reading((0..<7).map { line($0) }.joined(), other, in: scratch.sweep)
    #expect(!(0..<7).contains(where: ledger.has))
  }

  @Test func theBodyDecides() throws {
    let path = scratch.sweep.path(of: "journal")
    try OutputFile(path: path).write(line(2, 5) + line(1) + line(2, 7))
    let ledger = Ledger(plan)
    var told: [String] = []
    try ledger.read(path) { run, entry, isKnown in
      told.append("\(run.index) \(entry.rmseTexts[0]) \(isKnown)")
      return !isKnown
    }
    #expect(told == ["2 5.0 false", "1 1.0 false", "2 7.0 true"])
    #expect(try ledger.entry(2)?.rmseTexts.first == "5.0")
  }

  @Test func eachJournalHasItsNumber() throws {
    let ledger = Ledger(plan)
    for (name, text) in [("a", line(1) + line(2)), ("b", line(2, 8) + line(3))] {
      try OutputFile(path: scratch.sweep.path(of: name)).write(text)
      try ledger.read(scratch.sweep.path(of: name))
    }
    #expect((1...3).map { ledger.journal(of: $0) } == [0, 1, 1])
    #expect(try ledger.entry(2)?.rmseTexts.first == "8.0")
    #expect(try ledger.entry(1)?.index == 1)
  }

  @Test func whatIsMissingIsNamed() throws {
    let ledger = try Ledger.reading(line(1), plan, in: scratch.sweep)
    let error = sweepError { try ledger.requireAll(shards: nil) }
    #expect(
      error
        == .incomplete(
          missing: [0, 2, 3, 4, 5, 6].map { "seed=\($0)" }, count: 6, of: 7, shards: []))
    let shards = try ShardPlan(parsing: "4")
    guard
      case .incomplete(_, _, _, [1, 3, 4])? = sweepError({
        try Ledger.reading(line(1) + line(5), plan, in: scratch.sweep).requireAll(shards: shards)
      })
    else {
      Issue.record("other shards are missing")
      return
    }
  }
}
