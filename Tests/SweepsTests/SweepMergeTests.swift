import Foundation
import Testing

@testable import Sweeps

@Suite struct SweepMergeTests {
  private func shards(_ places: (Int) throws -> Place) throws {
    for shard in 1...7 {
      let choice = try ShardChoice(parsing: "\(shard)/7", plan: nil) { _ in nil }
      try make(try plan(steps: [2, 3]), in: try places(shard), shard: choice)
    }
  }

  private func merge(_ places: [Place], into target: Place?) throws {
    _ = try SweepMerge(places.map(\.directory), into: target?.directory).join().finish { _, _ in }
  }

  @Test func shardsMakeWhatOneSweepMakes() throws {
    let (whole, shared, joined) = (try Place(), try Place(), try Place())
    try make(try plan(steps: [2, 3]), in: whole)
    try shards { _ in shared }
    try merge([shared], into: nil)
    let own = try (1...7).map { _ in try Place() }
    try shards { own[$0 - 1] }
    try merge(own, into: joined)
    #expect(try whole.content() == shared.content())
    #expect(try whole.content() == joined.content())
    // Once more, and from a sweep that is finished.
    try merge([shared], into: nil)
    #expect(try whole.content() == shared.content())
    try merge([whole, shared] + own, into: joined)
    #expect(try whole.content() == joined.content())
  }

  @Test func whatIsMissingIsNamed() throws {
    let place = try Place()
    try make(
      try plan(), in: place, shard: try ShardChoice(parsing: "1/3", plan: nil) { _ in nil })
    try make(
      try plan(), in: place, shard: try ShardChoice(parsing: "3/3", plan: nil) { _ in nil })
    #expect(
      throws: SweepError.incomplete(
        missing: ["steps=3, seed=1", "steps=3, seed=4", "steps=3, seed=7"], count: 3, of: 10,
        shards: [2])
    ) { try merge([place], into: nil) }
  }

  @Test func aFigureThatWasAlteredIsMissing() throws {
    let place = try Place()
    let choice = try ShardChoice(parsing: "1/1", plan: nil) { _ in nil }
    try make(try plan(), in: place, shard: choice)
    try "x".write(
      toFile: place.directory.path(of: "figures/fit/steps-3_seed-2.png"), atomically: true,
      encoding: .utf8)
    #expect(
      throws: SweepError.incomplete(missing: ["steps=3, seed=2"], count: 1, of: 10, shards: [1])
    ) { try merge([place], into: nil) }
  }

  @Test func otherSweepsAreNotJoined() throws {
    let (one, other, none) = (try Place(), try Place(), try Place())
    let choice = try ShardChoice(parsing: "1/1", plan: nil) { _ in nil }
    try make(try plan(), in: one, shard: choice)
    try make(try plan(steps: [4]), in: other, shard: choice)
    #expect(throws: SweepError.differentPlans(one.directory.path, other.directory.path)) {
      try merge([one, other], into: none)
    }
    #expect(throws: SweepError.noSweep(none.directory.path)) { try merge([none], into: nil) }
    #expect(throws: SweepError.noOutput) { try merge([one, one], into: nil) }
  }

  @Test func oneSweepAtATimeIsAtWork() throws {
    let place = try Place()
    let start = try SweepStart(try plan(), in: place.directory, shard: nil)
    #expect(throws: SweepError.busy(place.directory.path)) {
      try SweepStart(try plan(), in: place.directory, shard: nil)
    }
    withExtendedLifetime(start) {}
  }

  @Test func shardsOfAnotherPlanAreKeptOut() throws {
    let place = try Place()
    let choice = try ShardChoice(parsing: "1/2", plan: nil) { _ in nil }
    try make(try plan(), in: place, shard: choice)
    #expect(throws: SweepError.otherPlan(place.directory.path(of: "plan.json"))) {
      try make(try plan(steps: [4]), in: place, shard: choice)
    }
    #expect(throws: SweepError.otherPlan(place.directory.path(of: "plan.json"))) {
      try make(
        try plan(), in: place, shard: try ShardChoice(parsing: "1/3", plan: nil) { _ in nil })
    }
    #expect(throws: SweepError.sharded(place.directory.path)) { try make(try plan(), in: place) }
  }
}
