import InputFiles

/// A finished sweep as its two records tell it: `sweep.json` and `runs.csv`, and nothing else.
///
/// It keeps eight bytes a run; the rows stay in their file. For one thread at a time.
public final class RecordedSweep {
  public let plan: SweepPlan
  public let directory: SweepDirectory

  private let table: RunTable
  private let reader: LineReader

  /// Where the row of each run begins.
  private var places: [Int] = []

  /// - Throws: ``SweepError`` where there is no sweep, one that is not finished, or a damaged record;
  ///   `InputError` for what cannot be read.
  public init(reading directory: SweepDirectory) throws {
    try Self.requireFinished(directory)
    let header = try SweepRecordHeader(reading: directory)
    plan = header.plan
    self.directory = directory
    table = RunTable(plan)
    let path = directory.path(of: SweepDirectory.tableName)
    // From a pipe nothing might ever come.
    guard InputDirectory.holdsFile(path) else {
      throw SweepError.damaged(
        path: path,
        reason: InputDirectory.isTaken(path)
          ? "is no file" : "is missing, and \(SweepDirectory.recordName) says that it was there")
    }
    reader = try LineReader(path)
    guard let digest = header.files[SweepDirectory.tableName] else {
      throw SweepError.damaged(
        path: directory.path(of: SweepDirectory.recordName),
        reason: "it names no \(SweepDirectory.tableName)")
    }
    guard directory.digest(of: SweepDirectory.tableName) == digest else {
      throw SweepError.damaged(
        path: path,
        reason: "is not the table that \(SweepDirectory.recordName) was written with")
    }
    try findRows()
  }

  /// - Throws: ``SweepError`` where a plan says that there is more to do.
  private static func requireFinished(_ directory: SweepDirectory) throws {
    guard InputDirectory.isTaken(directory.path(of: SweepDirectory.planName)) else { return }
    let file = try SweepPlanFile(reading: directory)
    let ledger = Ledger(file.plan)
    let journals =
      try file.shards.map { shards in
        try (1...shards.count).map {
          directory.journalName(of: try ShardChoice(plan: shards, shard: $0))
        }
      } ?? [SweepDirectory.journalName]
    for name in journals.map(directory.path) where InputDirectory.holdsFile(name) {
      try ledger.read(name)
    }
    try ledger.requireAll(shards: file.shards)
    throw SweepError.unfinished(directory.path, isSharded: file.shards != nil)
  }

  private func findRows() throws {
    places.reserveCapacity(plan.runCount)
    guard let header = try row(at: 0), header.text + "\n" == table.header else {
      throw damaged("its first line is not that of the plan")
    }
    var place = header.next
    while let (_, next) = try row(at: place) {
      places.append(place)
      place = next
    }
    guard places.count == plan.runCount else {
      throw damaged("its rows are \(places.count), not \(plan.runCount)")
    }
  }

  /// The text of a row, which may have several lines, and where the next begins.
  private func row(at place: Int) throws -> (text: String, next: Int)? {
    guard var (text, next) = try reader.line(at: place) else { return nil }
    var isOpen = RunTable.hasOddQuotes(text)
    while isOpen, let (more, end) = try reader.line(at: next) {
      text += "\n" + more
      next = end
      if RunTable.hasOddQuotes(more) { isOpen = false }
    }
    return (text, next)
  }

  private func damaged(_ reason: String) -> SweepError {
    SweepError.damaged(path: reader.path, reason: reason)
  }
}

extension RecordedSweep: RecordedOutcomes {
  func outcome(of run: PlannedRun) throws -> RunTableRow {
    guard let (text, _) = try row(at: places[run.index]) else {
      throw damaged("it has changed while it was read")
    }
    do {
      return try table.row(text, of: run)
    } catch {
      throw damaged("row \(run.index + 1) is not that of \(plan.name(of: run)): \(error.reason)")
    }
  }

  /// What a run came to, by its place in the plan.
  ///
  /// - Throws: ``SweepError`` where its row is damaged, and `InputError`.
  public func outcome(_ index: Int) throws -> RunOutcome {
    try outcome(of: plan.run(index)).outcome
  }

  /// What all runs came to together.
  ///
  /// - Parameter visit: is told of each run, in the order of the plan, how it ended, and its last RMSE if it
  ///   finished.
  /// - Returns: its groups and outliers.
  /// - Throws: ``SweepError`` where a row is damaged, and `InputError`.
  public func summary(
    visiting visit: (_ run: Int, RunStatus, _ finalRMSE: Double?) -> Void = { _, _, _ in }
  ) throws -> SweepSummary {
    try SweepStatistics(self, takingSteps: true).summary(visiting: visit)
  }
}
