import Testing

@testable import Sweeps

@Suite struct SchedulerTests {
  private static func shard(_ plan: String, _ environment: [String: String]) throws -> Int {
    try Scheduler.shard(of: ShardPlan(parsing: plan)) { environment[$0] }
  }

  /// Each scheduler's numbers of five tasks.
  @Test(arguments: [
    ("SLURM_ARRAY_TASK_ID", 1), ("JOB_COMPLETION_INDEX", 0), ("AWS_BATCH_JOB_ARRAY_INDEX", 0),
    ("CI_NODE_INDEX", 1), ("CIRCLE_NODE_INDEX", 0), ("BUILDKITE_PARALLEL_JOB", 0),
    ("PBS_ARRAY_INDEX", 1), ("PBS_ARRAYID", 1), ("SGE_TASK_ID", 1),
    ("LSB_JOBINDEX", 1),
  ])
  func theTasksMakeThePlanWithoutOverlap(variable: String, first: Int) throws {
    let plan = try ShardPlan(parsing: "5")
    var made = [Int](repeating: 0, count: 23)
    for task in 0..<5 {
      let choice = try ShardChoice(parsing: "auto", plan: plan) {
        $0 == variable ? "\(first + task)" : nil
      }
      for run in made.indices where choice.has(run: run) { made[run] += 1 }
    }
    #expect(made == [Int](repeating: 1, count: 23))
  }

  @Test func everyVariableIsTested() {
    #expect(Scheduler.all.count == 10)
  }

  @Test func theCountOfOneTaskThatRunsAgainIsNotHeeded() throws {
    let environment = [
      "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "1", "SLURM_ARRAY_TASK_MIN": "3",
      "SLURM_ARRAY_TASK_MAX": "3",
    ]
    #expect(try Self.shard("16", environment) == 3)
  }

  @Test(arguments: [("0-15", "0", 1), ("0-15", "15", 16), ("1-13:2", "5", 3), ("1-13:2", "13", 7)])
  func arraysWithOtherNumbersAreMapped(plan: String, task: String, shard: Int) throws {
    #expect(try Self.shard(plan, ["SLURM_ARRAY_TASK_ID": task]) == shard)
  }

  @Test(arguments: [("16", "0"), ("16", "17"), ("0-15", "16"), ("1-13:2", "4"), ("1-13:2", "15")])
  func numbersThatThePlanDoesNotHaveAreRefused(plan: String, task: String) throws {
    #expect(throws: ShardError.self) { try Self.shard(plan, ["SLURM_ARRAY_TASK_ID": task]) }
  }

  @Test func contradictionsAreRefused() throws {
    #expect(throws: ShardError.disagreement("SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX")) {
      try Self.shard("4", ["SLURM_ARRAY_TASK_ID": "1", "JOB_COMPLETION_INDEX": "1"])
    }
    #expect(try Self.shard("4", ["SLURM_ARRAY_TASK_ID": "2", "JOB_COMPLETION_INDEX": "1"]) == 2)
    #expect(throws: ShardError.otherCount(8, variable: "CI_NODE_TOTAL", count: 4)) {
      try Self.shard("4", ["CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "8"])
    }
    #expect(throws: ShardError.malformedVariable("SGE_TASK_ID", value: "x")) {
      try Self.shard("4", ["SGE_TASK_ID": "x"])
    }
    #expect(throws: ShardError.noVariable(Scheduler.all.map(\.variable))) {
      try Self.shard("4", ["SGE_TASK_ID": "undefined", "LSB_JOBINDEX": "0"])
    }
  }
}

@Suite struct ShardPlanTests {
  @Test(arguments: [
    ("16", "1-16", 16), ("0-15", "0-15", 16), ("1-13:2", "1-13:2", 7), ("1-12:2", "1-11:2", 6),
  ])
  func isReadAndWritten(text: String, description: String, count: Int) throws {
    let plan = try ShardPlan(parsing: text)
    #expect("\(plan)" == description)
    #expect(plan.count == count)
    #expect(try ShardPlan(parsing: "\(plan)") == plan)
  }

  @Test(arguments: [
    "", "0", "-3", "5-1", "1-", "1-5:0", "16:2", "a", "1-5-9", "1:2:3", "100001", "1-5:",
    "0-9223372036854775807",
  ])
  func whatIsNoPlanIsRefused(text: String) {
    #expect(throws: ShardError.malformedPlan(text)) { try ShardPlan(parsing: text) }
  }

  @Test func choicesAreRead() throws {
    let plan = try ShardPlan(parsing: "4")
    func choice(_ text: String, _ plan: ShardPlan?) throws -> ShardChoice {
      try ShardChoice(parsing: text, plan: plan) { _ in nil }
    }
    #expect(try choice("3/4", nil) == ShardChoice(plan: plan, shard: 3))
    #expect(try choice("3", plan).shard == 3)
    #expect(throws: ShardError.noPlan) { try choice("3", nil) }
    #expect(throws: ShardError.noSuchShard(5, count: 4)) { try choice("5/4", nil) }
    #expect(throws: ShardError.noSuchShard(0, count: 4)) { try choice("0", plan) }
    #expect(throws: ShardError.otherPlan("3/5", plan: "1-4")) { try choice("3/5", plan) }
    #expect(throws: ShardError.malformedShard("x")) { try choice("x", plan) }
    #expect(throws: ShardError.malformedShard("1/2/3")) { try choice("1/2/3", plan) }
  }
}
