import Foundation
import OutputFiles
import Testing

@testable import Sweeps

@Suite struct HostileSweepTests {
  @Test func aRecordRemovesNothingElsewhere() throws {
    for name in ["summary/../victim", "summary/", "summary/a/b", "summary/..", "victim"] {
      #expect(!SweepDirectory.isOfSummary(name))
    }
    #expect(SweepDirectory.isOfSummary("summary/rmse-fan.png"))
  }

  @Test func aPlanWritesNothingElsewhere() throws {
    let text = String(decoding: try JSONEncoder().encode(try plan()), as: UTF8.self)
    for (old, new) in [
      ("\"name\":\"fit\"", "\"name\":\"..\\/..\\/fit\""), ("\"name\":\"fit\"", "\"name\":\".fit\""),
      ("[\"png\",\"svg\"]", "[\"png\",\"png\"]"), ("[\"png\",\"svg\"]", "[\"\\/png\"]"),
    ] {
      let changed = text.replacingOccurrences(of: old, with: new)
      #expect(changed != text)
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(SweepPlan.self, from: Data(changed.utf8))
      }
    }
  }

  @Test func aMergeLeavesAnotherSweepAlone() throws {
    let (shard, other) = (try Place(), try Place())
    try make(
      try plan(), in: shard, shard: try ShardChoice(parsing: "1/1", plan: nil) { _ in nil })
    try make(try plan(steps: [4]), in: other)
    let merge = try SweepMerge([shard.directory], into: other.directory)
    #expect(throws: SweepError.otherPlan(other.directory.path(of: "sweep.json"))) {
      try merge.checkTarget()
    }
  }

  @Test func aFolderThatCannotBeMadeEndsTheSweep() throws {
    let place = try Place()
    try "in the way".write(
      toFile: place.directory.path(of: "figures"), atomically: false, encoding: .utf8)
    #expect(throws: OutputError.self) { try make(try plan(), in: place) }
  }
}
