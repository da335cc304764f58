import OutputFiles
import Testing

@testable import Sweeps

@Suite struct SweepStartTests {
  private let scratch: ScratchDirectory
  private let plan: SweepPlan
  private let shard: ShardChoice

  init() throws {
    scratch = try ScratchDirectory()
    plan = try SweepPlan.example()
    shard = try ShardChoice(parsing: "2/3", plan: nil) { _ in nil }
  }

  @Test func thePlanIsWritten() throws {
    let directory = SweepDirectory(scratch.path + "/new/sweep")
    let start = try SweepStart(plan, in: directory, shard: shard)
    let file = try SweepPlanFile(reading: directory)
    #expect(file.plan == plan && file.shards == shard.plan)
    #expect(OutputFile(path: directory.path(of: SweepDirectory.shardsName)).exists)
    withExtendedLifetime(start) {}
  }

  @Test func shardsWorkBesideEachOtherButNotBesideAWholeSweep() throws {
    let starts = [
      try SweepStart(plan, in: scratch.sweep, shard: shard),
      try SweepStart(plan, in: scratch.sweep, shard: try ShardChoice(plan: shard.plan, shard: 1)),
    ]
    #expect(throws: SweepError.busy(scratch.path)) {
      try SweepStart(plan, in: scratch.sweep, shard: nil)
    }
    withExtendedLifetime(starts) {}
  }

  @Test func aWholeSweepKeepsShardsOut() throws {
    let start = try SweepStart(plan, in: scratch.sweep, shard: nil)
    #expect(throws: SweepError.busy(scratch.path)) {
      try SweepStart(plan, in: scratch.sweep, shard: shard)
    }
    withExtendedLifetime(start) {}
  }

  @Test func theDirectoryIsFreeAfterwards() throws {
    for _ in 0..<3 { _ = try SweepStart(plan, in: scratch.sweep, shard: nil) }
    // An unfinished sweep gives way to another.
    let other = try SweepPlan.example(steps: 5)
    _ = try SweepStart(other, in: scratch.sweep, shard: nil)
    #expect(try SweepPlanFile(reading: scratch.sweep).plan == other)
  }

  @Test func aPlanWithoutShardsMayBeDivided() throws {
    try SweepStart.write(plan, shards: nil, in: scratch.sweep)
    _ = try SweepStart(plan, in: scratch.sweep, shard: shard)
    #expect(try SweepPlanFile(reading: scratch.sweep).shards == shard.plan)
  }

  @Test func aPlanThatWasCutIsWrittenAnew() throws {
    try OutputFile(path: scratch.sweep.path(of: SweepDirectory.planName)).write("{\"plan\": ")
    _ = try SweepStart(plan, in: scratch.sweep, shard: shard)
    #expect(try SweepPlanFile(reading: scratch.sweep).plan == plan)
  }
}
