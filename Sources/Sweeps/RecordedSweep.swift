import Digests
import InputFiles

/// A finished sweep as its two records tell it: `sweep.json` and `runs.csv`, and nothing else.
///
/// It keeps nine bytes a run; the rows stay in their file. For one thread at a time.
public final class RecordedSweep {
  public let plan: SweepPlan
  public let directory: SweepDirectory

  private let table: RunTable
  private let reader: LineReader

  /// The most bytes of a row.
  private let rowLimit: Int

  /// Where the row of each run begins.
  private var places: [Int] = []

  private let progress: (_ rows: Int, _ total: Int) -> Void
  private let totalReadings: Int
  private var readings = 0

  /// How each run ended, as `sweep.json` says.
  private let endings: [RunEnding]

  /// - Parameters:
  ///   - directory: of a sweep.
  ///   - progress: is told how many rows were read, and how many are to be, at most, until ``summary(visiting:)``
  ///     has come to its end: a table may have millions, and they are read several times.
  /// - Throws: ``SweepError`` where there is no sweep, one that is not finished, or a damaged record;
  ///   `InputError` for what cannot be read.
  public init(
    reading directory: SweepDirectory,
    progress: @escaping (_ rows: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    self.progress = progress
    try Self.requireFinished(directory)
    let header = try SweepRecordHeader(reading: directory, takingEndings: true)
    plan = header.plan
    totalReadings = plan.runCount * (1 + SweepStatistics<RecordedSweep>.readingCount(of: plan))
    endings = header.endings
    self.directory = directory
    table = RunTable(plan)
    rowLimit = table.rowLimit
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
    guard endings.count == plan.runCount else {
      throw SweepError.damaged(
        path: directory.path(of: SweepDirectory.recordName),
        reason: "it lists \(endings.count) runs, and its plan has \(plan.runCount)")
    }
    guard header.identityDigest == plan.identityDigest else {
      throw SweepError.damaged(
        path: directory.path(of: SweepDirectory.recordName),
        reason: "its plan is not that of its runs")
    }
    do {
      try findRows()
    } catch {
      endReading()
      throw error
    }
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
    guard let header = try row(0, at: 0), header.text + "\n" == table.header else {
      throw damaged("its first line is not that of the plan")
    }
    var place = header.next
    while let (_, next) = try row(places.count + 1, at: place) {
      places.append(place)
      place = next
      countReading()
    }
    guard places.count == plan.runCount else {
      throw damaged("its rows are \(places.count), not \(plan.runCount)")
    }
  }

  /// Reads a row, which may have several lines.
  ///
  /// - Parameters:
  ///   - number: of the row, 1 for that of the first run, for messages.
  ///   - place: where it begins.
  /// - Returns: its text, and where the next begins; nil at the end.
  /// - Throws: ``SweepError`` for a row without an end, and `InputError`.
  private func row(_ number: Int, at place: Int) throws -> (text: String, next: Int)? {
    do {
      guard var (text, next) = try reader.line(at: place, limit: rowLimit) else { return nil }
      var isOpen = RunTable.hasOddQuotes(text)
      while isOpen {
        guard let (more, end) = try reader.line(at: next, limit: rowLimit - text.utf8.count) else {
          throw damaged("a quote in row \(number) is not closed")
        }
        text += "\n" + more
        next = end
        if RunTable.hasOddQuotes(more) { isOpen = false }
      }
      return (text, next)
    } catch InputError.tooLarge {
      throw damaged(
        "row \(number) has more than \(rowLimit) bytes, the most that a row of its plan takes; a quote "
          + "in it may not be closed")
    }
  }

  private func countReading() {
    readings += 1
    progress(readings, totalReadings)
  }

  /// Nobody waits any more.
  private func endReading() {
    readings = totalReadings
    progress(readings, totalReadings)
  }

  private func damaged(_ reason: String) -> SweepError {
    SweepError.damaged(path: reader.path, reason: reason)
  }
}

extension SweepPlan {
  /// Of the identities of all runs, one after the other.
  fileprivate var identityDigest: String {
    var hasher = SHA256Hasher()
    for index in 0..<runCount { hasher.update(identity(of: run(index)).utf8) }
    return hasher.hex
  }
}

extension RecordedSweep: RecordedOutcomes {
  func outcome(of run: PlannedRun) throws -> RunTableRow {
    guard let (text, _) = try row(run.index + 1, at: places[run.index]) else {
      throw damaged("it has changed while it was read")
    }
    countReading()
    let row: RunTableRow
    do {
      row = try table.row(text, of: run)
    } catch {
      throw damaged("row \(run.index + 1) is not one of \(plan.name(of: run)): \(error.reason)")
    }
    guard RunEnding(row.status) == endings[run.index] else {
      throw damaged(
        "row \(run.index + 1) says that \(plan.name(of: run)) \(row.status.name), and "
          + "\(SweepDirectory.recordName) that it \(endings[run.index].name)")
    }
    return row
  }

  /// Cuts out the wanted cells alone: all rows are read once for each few steps, after they were looked at as a
  /// whole.
  func errorTexts(of run: PlannedRun, at steps: [Int]) throws -> [Substring]? {
    guard endings[run.index] != .failed else { return nil }
    countReading()
    guard let (text, _) = try row(run.index + 1, at: places[run.index]) else {
      throw damaged("it has changed while it was read")
    }
    let first = run.point.values.count + 3
    return try RunTable.plainCells(of: text, at: steps.map { first + $0 - 1 })
      ?? outcome(of: run).errorTexts(at: steps)
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
    defer { endReading() }
    return try SweepStatistics(self, takingSteps: true).summary(visiting: visit)
  }
}
