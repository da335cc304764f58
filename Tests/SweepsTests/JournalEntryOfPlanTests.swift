import Experiments
import TestSupport
import Testing

@testable import Sweeps

/// Entries of a plan's runs, with whatever messages failures may have.
@Suite struct JournalEntryOfPlanTests {
  private let plan: SweepPlan

  init() throws { plan = try SweepPlan.example() }

  private func body(_ entry: JournalEntry) -> Substring { entry.line.dropLast() }

  private static let outcomes: [RunOutcome] = [
    .finished([20.5, 0.1 + 0.2, 5e-324], [-0.0, 1.1, 3.4e38]),
    RunOutcome(
      status: .diverged(step: 2), rmse: [1, .infinity, .nan], parameters: [.nan, -.infinity, 1]),
    RunOutcome(failure: "plain"), RunOutcome(failure: ""),
    RunOutcome(failure: "tab\t, end\n, return\r, both\r\n, slash\\n, \\\\t \\"),
    RunOutcome(failure: "é e\u{301} 👩‍👩‍👧 \u{2028} \u{85} \0 \u{feff}"),
    RunOutcome(failure: "\u{301} joins the blank before it"), RunOutcome(failure: "\n"),
  ]

  @Test(arguments: outcomes)
  func anEntryIsReadAsItIsWritten(outcome: RunOutcome) throws {
    let digests = outcome.status.isComplete ? ["ab", "cd"] : []
    let entry = plan.entry(5, outcome, digests: digests)
    let line = body(entry)
    #expect(entry.line.hasSuffix("\n") && !line.utf8.contains(UInt8(ascii: "\n")))
    let read = try #require(JournalEntry(line: line))
    #expect(read.status == outcome.status)
    #expect(read.status.isComplete == outcome.isComplete)
    #expect(read.index == 5 && read.digests == digests)
    #expect(read.rmseTexts.map { Double($0)?.bitPattern } == outcome.rmse.map(\.bitPattern))
    #expect(
      read.parameterTexts.map { Float($0)?.bitPattern } == outcome.parameters.map(\.bitPattern))
    #expect(read.line == entry.line)
    #expect(read.isOf(plan.run(5), in: plan))
    #expect(!read.isOf(plan.run(4), in: plan))
    if case .failed(let message) = read.status, case .failed(let original) = outcome.status {
      // Not only equivalent.
      #expect(message.utf8.elementsEqual(original.utf8))
    }
  }

  @Test func noPartOfALineIsTaken() {
    for outcome in Self.outcomes {
      let bytes = Array(body(plan.entry(1, outcome, digests: ["ab"])).utf8)
      for length in bytes.indices {
        let part = String(decoding: bytes[..<length], as: UTF8.self)
        #expect(JournalEntry(line: part[...]) == nil, "\(part)")
      }
    }
  }

  @Test func noChangedByteIsTaken() {
    let bytes = Array(body(plan.entry(1, Self.outcomes[0], digests: ["ab"])).utf8)
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << bit
        let line = String(decoding: changed, as: UTF8.self)
        #expect(JournalEntry(line: line[...]) == nil, "\(line)")
      }
    }
  }

  @Test func anotherPlaceHasAnotherCheck() {
    let entry = plan.entry(1, Self.outcomes[0])
    #expect(entry.at(2).at(1) == entry)
    #expect(entry.at(2).line.prefix(16) != entry.line.prefix(16))
    #expect(JournalEntry(line: body(entry.at(2)))?.index == 2)
  }

  @Test func anEntryOfOtherFiguresIsNotOfTheRun() throws {
    func read(_ digests: [String]) throws -> JournalEntry {
      try #require(
        JournalEntry(line: body(plan.entry(1, Self.outcomes[0], digests: digests))))
    }
    let entry = try read(["ab", "cd"])
    #expect(entry.isOf(plan.run(1), in: plan))
    let redrawn = try SweepPlan.example(libraries: ["cairo": "2"])
    #expect(!entry.isOf(redrawn.run(1), in: redrawn))
    #expect(try !read(["ab"]).isOf(plan.run(1), in: plan))
  }

  @Test func fuzzedLinesAreRefusedOrWhole() {
    let lines = Self.outcomes.map { Array(body(plan.entry(1, $0, digests: ["ab", "cd"])).utf8) }
    let pieces =
      ["\t", "\0", "\n", ",", "finished", "diverged ", "failed ", "\\", "-1", "\u{301}"]
      .map { Array($0.utf8) } + [[0xff]]
    var random = SeededGenerator(seed: 5)
    for round in 0..<Fuzzing.rounds(usually: 3_000) {
      let line = lines[round % lines.count]
      let bytes = Fuzzing.mutated(line, pieces: pieces, using: &random)
      let text = String(decoding: bytes, as: UTF8.self)
      if JournalEntry(line: text[...]) != nil { #expect(bytes == line) }
      // A line whose check was believed may be anything, and is read without a trap.
      if let entry = JournalEntry(line: text[...], isChecked: true) {
        _ = (entry.rmseTexts, entry.parameterTexts, entry.isOf(plan.run(1), in: plan))
      }
    }
  }
}
