import Foundation
import OutputFiles
import Testing
import TorchRandom

@testable import Sweeps

/// What `SweepWork` makes with figures, on one thread and on several.
@Suite struct SweepWorkJobsTests {
  @Test(arguments: [1, 4, 16])
  func filesAndTheSortedJournalAreThoseOfOneThread(jobs: Int) throws {
    let (one, several) = (try ScratchDirectory(), try ScratchDirectory())
    let plan = try SweepPlan.example(seeds: "0...19", rates: ["1e-5", "1"])
    let errors: [TorchSeed: any Error] = [7: NoFont()]
    try plan.finish(in: one.sweep, errors: errors)
    try plan.finish(in: several.sweep, jobs: jobs, errors: errors)
    let content = try one.sweep.content()
    #expect(try several.sweep.content() == content)
    #expect(content.count == 3 + 2 * 38)
    let places = try one.sweep.text(of: SweepDirectory.journalName).split(separator: "\n")
      .map { JournalEntry(line: $0)?.index }
    #expect(places == Array(0..<40))
  }

  @Test func eachRunIsDrawnOnce() throws {
    let scratch = try ScratchDirectory()
    let drawn = DrawnSeeds()
    try SweepPlan.example(seeds: "0...49").make(in: scratch.sweep, jobs: 4, drawn: drawn)
    #expect(drawn.taken() == (0...49).map { TorchSeed($0) })
  }

  @Test func exactlyTheRunsOfTouchedFilesAreDrawnAgain() throws {
    let scratch = try ScratchDirectory()
    let plan = try SweepPlan.example()
    let drawn = DrawnSeeds()
    try plan.finish(in: scratch.sweep)
    let content = try scratch.sweep.content()
    try plan.make(in: scratch.sweep, jobs: 4, drawn: drawn)
    #expect(drawn.taken() == [])
    try FileManager.default.removeItem(atPath: scratch.sweep.path(of: "figures/fit/seed-4.svg"))
    try OutputFile(path: scratch.sweep.path(of: "figures/fit/seed-1.png")).write("altered")
    try plan.make(in: scratch.sweep, jobs: 4, drawn: drawn)
    #expect(drawn.taken() == [1, 4])
    try plan.finish(in: scratch.sweep)
    #expect(try scratch.sweep.content() == content)
    // Of a grid, the points that are new.
    let edited = try SweepPlan.example(steps: 4)
    try edited.make(in: scratch.sweep, drawn: drawn)
    #expect(drawn.taken() == (0...6).map { TorchSeed($0) })
  }

  @Test func failedRunsAreDrawnAgain() throws {
    let scratch = try ScratchDirectory()
    let plan = try SweepPlan.example()
    let drawn = DrawnSeeds()
    #expect(try plan.make(in: scratch.sweep, errors: [3: NoFont()]) == .complete)
    #expect(try plan.make(in: scratch.sweep, drawn: drawn) == .complete)
    #expect(drawn.taken() == [3])
  }

  @Test func theMessageIsTold() throws {
    let scratch = try ScratchDirectory()
    let plan = try SweepPlan.example()
    var told: [String] = []
    try SweepWork(plan: plan, directory: scratch.sweep, jobs: 2).run(
      makeDrawing: { WordDrawing(drawn: DrawnSeeds(), errors: [3: NoFont()]) },
      onlooker: {
        told += $0.failures.map { "\($0.name): \($0.message)" }
        return false
      })
    #expect(told == ["seed=3: \(NoFont())"])
  }

  @Test(arguments: [1, 4])
  func oneFailureMayEndIt(jobs: Int) throws {
    let scratch = try ScratchDirectory()
    let plan = try SweepPlan.example(seeds: "0...999")
    let drawn = DrawnSeeds()
    let ending = try plan.make(
      in: scratch.sweep, jobs: jobs, stops: true, drawn: drawn, errors: [3: NoFont()])
    #expect(ending == .failed)
    #expect(drawn.taken().count < 1_000)
  }

  @Test(arguments: [1, 4])
  func aFullDiskEndsIt(jobs: Int) throws {
    let scratch = try ScratchDirectory()
    let plan = try SweepPlan.example(seeds: "0...999")
    let drawn = DrawnSeeds()
    #expect(throws: OutputError.noSpace(path: "disk")) {
      try plan.make(
        in: scratch.sweep, jobs: jobs, drawn: drawn,
        errors: [100: OutputError.noSpace(path: "disk")])
    }
    let made = drawn.taken()
    #expect(made.count > 100 && made.count < 1_000)
    try plan.make(in: scratch.sweep, jobs: jobs, drawn: drawn)
    // What was done was recorded: only the run that met the full disk is drawn twice.
    let again = drawn.taken()
    #expect(Set(made).intersection(again) == [100])
    #expect(Set(made).union(again).count == 1_000)
  }

  @Test func aDrawingThatCannotBeMadeEndsIt() throws {
    let scratch = try ScratchDirectory()
    #expect(throws: NoFont.self) {
      try SweepWork(plan: .example(), directory: scratch.sweep, jobs: 3).run(
        makeDrawing: { throw NoFont() })
    }
  }

  @Test func whoeverLooksOnMayStopIt() throws {
    let scratch = try ScratchDirectory()
    let plan = try SweepPlan.example(seeds: "0...99999", draws: false)
    let ending = try SweepWork(plan: plan, directory: scratch.sweep, jobs: 2).run(
      makeDrawing: { WordDrawing(drawn: DrawnSeeds()) }, onlooker: { $0.done > 0 })
    #expect(ending == .stopped)
    let ledger = Ledger(plan)
    try ledger.read(scratch.sweep.path(of: SweepDirectory.journalName))
    #expect((1..<plan.runCount).contains((0..<plan.runCount).count(where: ledger.has)))
  }

  @Test func aJournalThatIsOpenIsBusy() throws {
    let scratch = try ScratchDirectory()
    let journal = try AppendedFile(
      opening: scratch.sweep.path(of: SweepDirectory.journalName))
    #expect(throws: SweepError.busy(scratch.path)) {
      try SweepWork(plan: .example(), directory: scratch.sweep).run(
        makeDrawing: { WordDrawing(drawn: DrawnSeeds()) })
    }
    withExtendedLifetime(journal) {}
  }
}
