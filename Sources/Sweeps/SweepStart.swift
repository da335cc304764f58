import InputFiles
import OutputFiles

/// A directory that is ready for the work of a sweep, and kept from others until this goes away.
public final class SweepStart {
  private let lock: DirectoryLock

  /// Makes the directory, takes it, and writes the plan.
  ///
  /// - Throws: ``SweepError`` where another sweep is at work in it, or it holds shards of another;
  ///   `OutputError`.
  public init(_ plan: SweepPlan, in directory: SweepDirectory, shard: ShardChoice?) throws {
    _ = try OutputDirectory(creating: directory.path)
    guard let lock = try DirectoryLock(directory.path, shared: shard != nil) else {
      throw SweepError.busy(directory.path)
    }
    self.lock = lock
    if shard == nil { directory.removeRecordLeftovers() }
    let planPath = directory.path(of: SweepDirectory.planName)
    if directory.file(SweepDirectory.planName).exists,
      let known = try? SweepPlanFile(reading: directory)
    {
      if shard == nil, known.shards != nil { throw SweepError.sharded(directory.path) }
      if let shard {
        guard known.plan == plan, known.shards == nil || known.shards == shard.plan else {
          throw SweepError.otherPlan(planPath)
        }
        if known.shards == shard.plan {
          try Self.makeShards(in: directory)
          return
        }
      }
    }
    try Self.write(plan, shards: shard?.plan, in: directory)
    if shard != nil { try Self.makeShards(in: directory) }
  }

  /// Writes the plan alone, for shards to find.
  public static func write(
    _ plan: SweepPlan, shards: ShardPlan?, in directory: SweepDirectory
  ) throws {
    let file = try PendingFile(directory.path(of: SweepDirectory.planName))
    try SweepRecord(plan: plan).writePlan(shards: shards) { try file.write($0) }
    try file.commit(synchronizing: true)
  }

  private static func makeShards(in directory: SweepDirectory) throws {
    _ = try OutputDirectory(creating: directory.path(of: SweepDirectory.shardsName))
  }
}
