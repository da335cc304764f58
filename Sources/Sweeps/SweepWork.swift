import Experiments
import OutputFiles
import Workers

/// Makes the runs of a sweep that are not done yet, on several threads, and records each.
///
/// The files do not depend on the number of threads; the order of the journal does, until it is sorted
/// at the end.
public struct SweepWork: Sendable {
  public let plan: SweepPlan
  public let directory: SweepDirectory

  /// Nil where the sweep is not divided.
  public let shard: ShardChoice?

  public let jobs: Int

  /// Whether one run that fails ends the sweep.
  public let stopsOnFailure: Bool

  public init(
    plan: SweepPlan, directory: SweepDirectory, shard: ShardChoice? = nil, jobs: Int = 1,
    stopsOnFailure: Bool = false
  ) {
    precondition(jobs >= 1, "a sweep has at least one worker")
    self.plan = plan
    self.directory = directory
    self.shard = shard
    self.jobs = jobs
    self.stopsOnFailure = stopsOnFailure
  }

  /// How far it has come.
  public struct Status: Sendable {
    /// The runs that this call is to have made.
    public var total = 0

    /// Of these, those that were done before.
    public var kept = 0

    public var done = 0
    public var failed = 0

    /// By the names of their runs, those that failed since the last time, with their messages.
    public var failures: [(name: String, message: String)] = []

    /// Before anything is known.
    public init() {}
  }

  /// What a call came to.
  public enum Ending: Sendable {
    case complete

    /// Someone asked to stop.
    case stopped

    /// A run failed, and that was to end it.
    case failed
  }

  /// Makes the runs.
  ///
  /// - Parameters:
  ///   - makeDrawing: what draws, for each worker its own.
  ///   - onlooker: is told how far it has come, every few milliseconds; returns whether to stop.
  /// - Returns: how it ended.
  /// - Throws: ``SweepError``, `InputError` for a journal that cannot be read, and `OutputError` where
  ///   nothing can be written any more. What is done by then is recorded.
  @discardableResult
  public func run(
    makeDrawing: @escaping @Sendable () throws -> any RunDrawing,
    onlooker: (Status) -> Bool = { _ in false }
  ) throws -> Ending {
    let name = directory.journalName(of: shard)
    let ledger = Ledger(plan)
    guard let journal = try AppendedFile(opening: directory.path(of: name)) else {
      throw SweepError.busy(directory.path)
    }
    try ledger.read(directory.path(of: name))
    directory.removeLeftovers(of: plan, where: isOurs)
    let queue = try RunQueue(
      journal: journal, indices: unfinished(in: ledger), total: ownCount, batch: batch,
      stops: stopsOnFailure)
    WorkerThreads.run(jobs) { _ in
      work(queue, makeDrawing: makeDrawing)
    } onlooker: {
      if onlooker(queue.status()) { queue.stop() }
    }
    return try queue.ending()
  }

  /// Runs without figures are so short that recording each by itself would cost more than they do.
  private var batch: Int { plan.points.allSatisfy(\.figures.isEmpty) ? 64 : 1 }

  /// Whether this call makes a run.
  private func isOurs(_ index: Int) -> Bool { shard?.has(run: index) ?? true }

  private var ownCount: Int { (0..<plan.runCount).count(where: isOurs) }

  /// The runs whose record or files are missing, or whose files are not those that were recorded.
  private func unfinished(in ledger: Ledger) throws -> [Int32] {
    try (0..<plan.runCount).filter { index in
      guard isOurs(index) else { return false }
      guard let entry = try ledger.entry(index), entry.status.isComplete else { return true }
      return !directory.hasFiles(of: plan.run(index), in: plan, as: entry)
    }.map { Int32($0) }
  }

  /// A worker records at the latest after so long.
  private static let longest = Duration.milliseconds(50)

  private func work(
    _ queue: RunQueue, makeDrawing: @Sendable () throws -> any RunDrawing
  ) {
    do {
      var maker = RunMaker(plan: plan, directory: directory, drawing: try makeDrawing())
      while let indices = queue.next() {
        var entries: [JournalEntry] = []
        var recorded = ContinuousClock.now
        for index in indices {
          if queue.isStopped { break }
          entries.append(try maker.make(plan.run(index)))
          // Long runs are recorded one by one, so that little is lost.
          if recorded.duration(to: .now) > Self.longest {
            try queue.finish(entries, plan: plan)
            entries = []
            recorded = .now
          }
        }
        try queue.finish(entries, plan: plan)
      }
    } catch {
      queue.fail(error)
    }
  }
}
