import Foundation
import OutputFiles
import Testing
import TorchRandom

@testable import Sweeps

/// Shards that say different things of a run.
@Suite struct SweepMergeConflictTests {
  private let scratch: ScratchDirectory
  private let plan: SweepPlan

  init() throws {
    scratch = try ScratchDirectory()
    plan = try SweepPlan.example()
  }

  private func shard(_ text: String) throws -> ShardChoice {
    try ShardChoice(parsing: text, plan: nil) { _ in nil }
  }

  private func merge(_ directories: [SweepDirectory]) throws {
    _ = try SweepMerge(directories, into: scratch.sweep("all")).join().finish { _, _ in }
  }

  @Test func runsThatDifferAreNamed() throws {
    let (one, two) = (try scratch.sweep("one"), try scratch.sweep("two"))
    try plan.make(in: one, shard: shard("1/1"))
    try plan.make(in: two, shard: shard("1/1"))
    // Another machine came to other numbers.
    let path = two.path(of: "shards/1-of-1.journal")
    let run = plan.run(3)
    let other = plan.entry(
      3, .finished([1, 2, 3]), digests: plan.files(of: run).compactMap { two.digest(of: $0) })
    try OutputFile(path: path).write(try two.text(of: "shards/1-of-1.journal") + other.line)
    #expect(throws: SweepError.differentRuns("seed=3", one.path, two.path)) {
      try merge([one, two])
    }
  }

  /// It counts only where no other shard could make it.
  @Test(arguments: [["one", "two"], ["two", "one"]])
  func aRunThatFailedGivesWay(order: [String]) throws {
    let (one, two) = (try scratch.sweep("one"), try scratch.sweep("two"))
    let whole = try scratch.sweep("whole")
    try plan.make(in: one, shard: shard("1/1"), errors: [3: NoFont(), 5: NoFont()])
    try plan.make(in: two, shard: shard("1/1"), errors: [5: NoFont()])
    try plan.finish(in: whole, errors: [5: NoFont()])
    try merge(order.map { SweepDirectory(scratch.path + "/" + $0) })
    #expect(try scratch.sweep("all").content() == whole.content())
  }

  @Test func aFigureThatIsWholeElsewhereIsTakenFromThere() throws {
    let (one, two) = (try scratch.sweep("one"), try scratch.sweep("two"))
    let whole = try scratch.sweep("whole")
    try plan.make(in: one, shard: shard("1/1"))
    try plan.make(in: two, shard: shard("1/1"))
    try plan.finish(in: whole)
    try FileManager.default.removeItem(atPath: one.path(of: "figures/fit/seed-0.png"))
    try OutputFile(path: two.path(of: "figures/fit/seed-6.svg")).write("altered")
    try merge([one, two])
    #expect(try scratch.sweep("all").content() == whole.content())
  }

  @Test func theShardsToRunAgainAreNamed() throws {
    let one = try scratch.sweep("one")
    for shard in ["1/7", "2/7", "4/7", "6/7"] {
      try plan.make(in: one, shard: self.shard(shard))
    }
    #expect(
      throws: SweepError.incomplete(
        missing: ["seed=2", "seed=4", "seed=6"], count: 3, of: 7, shards: [3, 5, 7])
    ) { try merge([one]) }
    #expect(
      SweepError.incomplete(missing: ["seed=2"], count: 3, of: 7, shards: [3, 5]).description
        == "3 of 7 runs are missing: seed=2; and 2 more; run shards 3,5 again")
  }
}
