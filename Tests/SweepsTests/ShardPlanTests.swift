import TestSupport
import Testing

@testable import Sweeps

extension ShardPlanTests {
  @Test func numbersAreTheSchedulers() throws {
    let plan = try ShardPlan(parsing: "1-13:2")
    #expect(try [1, 3, 13].map { try plan.shard(numbered: $0, variable: "V") } == [1, 2, 7])
    for number in [0, 2, 15, -1, .min, .max] {
      #expect(throws: ShardError.notMappable(number, variable: "V", plan: "1-13:2")) {
        try plan.shard(numbered: number, variable: "V")
      }
    }
  }

  @Test(arguments: ["1", "7", "0-15", "1-13:2"])
  func shardsAreOfEqualSize(text: String) throws {
    let plan = try ShardPlan(parsing: text)
    for run in 0..<100 {
      #expect((1...plan.count).contains(plan.shard(ofRun: run)))
    }
    let sizes = (1...plan.count).map { shard in
      (0..<100).count { plan.shard(ofRun: $0) == shard }
    }
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test func fuzzedPlansAreReadAsTheyAreWritten() throws {
    let texts = ["16", "0-15", "1-13:2"]
    let pieces = ["-", ":", "0", "1", "99999", "9223372036854775807", "+", " ", "%", "\u{301}"]
      .map { Array($0.utf8) }
    let rounds = Fuzzing.rounds(usually: 3_000)
    var random = SeededGenerator(seed: 4)
    var accepted = 0
    for round in 0..<rounds {
      let text = String(
        decoding: Fuzzing.mutated(
          Array(texts[round % texts.count].utf8), pieces: pieces, using: &random), as: UTF8.self)
      guard let plan = try? ShardPlan(parsing: text) else { continue }
      accepted += 1
      #expect(try ShardPlan(parsing: "\(plan)") == plan, "\(text)")
      let last = plan.first + (plan.count - 1) * plan.step
      #expect(try plan.shard(numbered: last, variable: "V") == plan.count)
    }
    #expect(accepted > rounds / 20 && accepted < rounds)
  }
}
