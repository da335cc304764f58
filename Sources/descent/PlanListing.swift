import Sweeps

/// A plan in words: each run with its identity and its files.
struct PlanListing {
  let plan: SweepPlan
  let shard: ShardChoice?
  let shards: ShardPlan?

  init(_ plan: SweepPlan, shard: ShardChoice?, shards: ShardPlan?) {
    self.plan = plan
    self.shard = shard
    self.shards = shards ?? shard?.plan
  }

  /// Prints line by line, as a plan can be long.
  func show(asJSON: Bool) throws {
    if asJSON {
      return try plan.write(shards: shards) { Console.show($0, terminator: "") }
    }
    for index in 0..<plan.runCount where shard?.has(run: index) ?? true {
      let run = plan.run(index)
      let files = plan.files(of: run)
      Console.show(
        ([plan.identity(of: run), plan.name(of: run)] + files).joined(separator: "  "))
    }
  }
}
