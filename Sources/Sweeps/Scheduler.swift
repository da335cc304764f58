/// What schedulers and continuous integration services tell a task about its place among others.
public struct Scheduler: Sendable {
  /// The variable with the task's number.
  public let variable: String

  /// How numbers become shards.
  let numbering: Numbering

  /// The variable with the number of tasks, where it holds for a task that is run again, too.
  let total: String?

  enum Numbering: Sendable {
    /// Always from this number on.
    case from(Int)

    /// As whoever submits the tasks says, thus as the plan says.
    case planned
  }

  /// What the variable says outside arrays, where that is something.
  let none: String?

  init(_ variable: String, _ numbering: Numbering, total: String? = nil, none: String? = nil) {
    self.variable = variable
    self.numbering = numbering
    self.total = total
    self.none = none
  }

  /// All that are known.
  public static let all: [Scheduler] = [
    Scheduler("SLURM_ARRAY_TASK_ID", .planned),
    Scheduler("JOB_COMPLETION_INDEX", .from(0)),
    Scheduler("AWS_BATCH_JOB_ARRAY_INDEX", .from(0)),
    Scheduler("CI_NODE_INDEX", .from(1), total: "CI_NODE_TOTAL"),
    Scheduler("CIRCLE_NODE_INDEX", .from(0), total: "CIRCLE_NODE_TOTAL"),
    Scheduler("BUILDKITE_PARALLEL_JOB", .from(0), total: "BUILDKITE_PARALLEL_JOB_COUNT"),
    Scheduler("PBS_ARRAY_INDEX", .planned),
    Scheduler("PBS_ARRAYID", .planned),
    Scheduler("SGE_TASK_ID", .planned, none: "undefined"),
    Scheduler("LSB_JOBINDEX", .planned, none: "0"),
  ]

  /// The shard, from 1 on, that the variables of a task mean.
  ///
  /// Throws a ``ShardError`` where none is set, or what is set does not fit the plan.
  public static func shard(
    of plan: ShardPlan, environment: (String) -> String?
  ) throws(ShardError) -> Int {
    var found: (shard: Int, variable: String)?
    for scheduler in all {
      guard let text = environment(scheduler.variable), !text.isEmpty, text != scheduler.none else {
        continue
      }
      guard let number = Int(text), ShardPlan.numbers.contains(number) else {
        throw .malformedVariable(scheduler.variable, value: text)
      }
      if let name = scheduler.total, let text = environment(name), let total = Int(text),
        total != plan.count
      {
        throw .otherCount(total, variable: name, count: plan.count)
      }
      let shard: Int
      switch scheduler.numbering {
      case .planned:
        shard = try plan.shard(numbered: number, variable: scheduler.variable)
      case .from(let first):
        shard = number - first + 1
        guard (1...plan.count).contains(shard) else {
          throw .notMappable(
            number, variable: scheduler.variable, plan: "\(first)-\(first + plan.count - 1)")
        }
      }
      if let found, found.shard != shard {
        throw .disagreement(found.variable, scheduler.variable)
      }
      found = found ?? (shard, scheduler.variable)
    }
    guard let found else { throw .noVariable(all.map(\.variable)) }
    return found.shard
  }
}
