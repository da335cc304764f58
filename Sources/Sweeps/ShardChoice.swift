/// The part of a sweep that one call makes.
public struct ShardChoice: Equatable, Sendable {
  public let plan: ShardPlan

  /// From 1 on.
  public let shard: Int

  public init(plan: ShardPlan, shard: Int) throws(ShardError) {
    guard (1...plan.count).contains(shard) else { throw .noSuchShard(shard, count: plan.count) }
    self.plan = plan
    self.shard = shard
  }

  /// The shard that `3/16`, `3` or `auto` means.
  ///
  /// - Parameters:
  ///   - text: what `--shard` is followed by.
  ///   - plan: what `--shards` says, or the plan that stands in the directory; nil where neither does.
  ///   - environment: the value of a variable.
  /// - Throws: ``ShardError``.
  public init(
    parsing text: String, plan: ShardPlan?, environment: (String) -> String?
  ) throws(ShardError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let shard = Int(parts[0]), Int(parts[1]) != nil else { throw .malformedShard(text) }
      let own = try ShardPlan(parsing: String(parts[1]))
      if let plan, plan.count != own.count { throw .otherPlan(text, plan: "\(plan)") }
      try self.init(plan: plan ?? own, shard: shard)
      return
    }
    guard text == "auto" || Int(text) != nil else { throw .malformedShard(text) }
    guard let plan else { throw .noPlan }
    if let shard = Int(text) {
      try self.init(plan: plan, shard: shard)
    } else {
      try self.init(plan: plan, shard: try Scheduler.shard(of: plan, environment: environment))
    }
  }

  /// Whether it makes a run.
  public func has(run index: Int) -> Bool { plan.shard(ofRun: index) == shard }

  /// `3-of-16`, which its journal is called by.
  var name: String { "\(shard)-of-\(plan.count)" }
}
