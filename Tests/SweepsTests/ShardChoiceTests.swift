import Testing

@testable import Sweeps

@Suite struct ShardChoiceTests {
  private let sixteen: ShardPlan

  init() throws { sixteen = try ShardPlan(parsing: "16") }

  private func choice(
    _ text: String, _ plan: ShardPlan?, _ environment: [String: String] = [:]
  ) throws -> ShardChoice {
    try ShardChoice(parsing: text, plan: plan) { environment[$0] }
  }

  @Test func theWaysToNameOneAgree() throws {
    let three = try ShardChoice(plan: sixteen, shard: 3)
    #expect(try choice("3/16", nil) == three)
    #expect(try choice("3/16", sixteen) == three)
    #expect(try choice("3", sixteen) == three)
    #expect(try choice("auto", sixteen, ["CI_NODE_INDEX": "3"]) == three)
    #expect(three.name == "3-of-16")
    #expect((0..<40).filter(three.has(run:)) == [2, 18, 34])
  }

  /// `3/16` beside the numbers of an array is the third of them.
  @Test func theNumbersOfThePlanStay() throws {
    let array = try ShardPlan(parsing: "0-15")
    #expect(try choice("3/16", array).plan == array)
    #expect(try choice("3/16", array).shard == 3)
  }

  @Test func aMistakeIsNamed() throws {
    let plan = sixteen
    let cases: [(String, ShardPlan?, ShardError)] = [
      ("3", nil, .noPlan), ("auto", nil, .noPlan), ("0/16", nil, .noSuchShard(0, count: 16)),
      ("17/16", nil, .noSuchShard(17, count: 16)), ("17", plan, .noSuchShard(17, count: 16)),
      ("-1", plan, .noSuchShard(-1, count: 16)), ("3/8", plan, .otherPlan("3/8", plan: "1-16")),
      ("x", plan, .malformedShard("x")), ("", plan, .malformedShard("")),
      ("3/x", plan, .malformedShard("3/x")), ("1/2/3", plan, .malformedShard("1/2/3")),
      ("3/0", nil, .malformedPlan("0")),
    ]
    for (text, plan, error) in cases {
      #expect(throws: error) { try choice(text, plan) }
      #expect(!error.description.isEmpty)
    }
    let none = #expect(throws: ShardError.self) { try choice("auto", plan) }
    #expect(none == .noVariable(Scheduler.all.map(\.variable)))
  }
}
