import Digests
import InputFiles
import OutputFiles

/// Turns the records of a sweep whose runs are all done into what it leaves: a sorted journal, the table
/// of runs, the summary and the record of the whole.
public struct SweepCompletion {
  public let plan: SweepPlan
  public let directory: SweepDirectory
  let ledger: Ledger

  /// Whose journals are joined here; nil where the sweep was not divided.
  let shards: ShardPlan?

  /// From the journal of a sweep that is not divided.
  ///
  /// - Throws: `InputError`; ``SweepError/incomplete(missing:count:of:shards:)`` where a run is not recorded.
  public init(plan: SweepPlan, directory: SweepDirectory) throws {
    let ledger = Ledger(plan)
    try ledger.read(directory.path(of: SweepDirectory.journalName))
    try self.init(ledger, directory: directory)
  }

  init(_ ledger: Ledger, directory: SweepDirectory, shards: ShardPlan? = nil) throws {
    self.shards = shards
    plan = ledger.plan
    self.directory = directory
    self.ledger = ledger
    try ledger.requireAll(shards: shards)
  }

  /// Whether all that `finish` would write is there, made of the same journal.
  public func isFinished() throws -> Bool {
    guard let record = try? SweepRecordHeader(reading: directory), record.plan == plan,
      record.files[SweepDirectory.journalName] == directory.digest(of: SweepDirectory.journalName),
      try isSorted()
    else { return false }
    return record.files.allSatisfy { directory.digest(of: $0.key) == $0.value }
  }

  private func isSorted() throws -> Bool {
    let reader = try LineReader(directory.path(of: SweepDirectory.journalName))
    var (place, index) = (0, 0)
    while let (line, next) = try reader.line(at: place) {
      guard index < plan.runCount, JournalEntry(line: line[...])?.index == index else {
        return false
      }
      (place, index) = (next, index + 1)
    }
    return index == plan.runCount
  }

  /// Writes everything that follows from the runs, `sweep.json` last.
  ///
  /// - Parameter drawSummary: draws what is to be drawn of all runs; the files by their names.
  /// - Throws: `OutputError`, `InputError`, and what `drawSummary` throws.
  public func finish(
    drawSummary: (SweepSummary, _ write: (String, [UInt8]) throws -> Void) throws -> Void
  ) throws -> SweepSummary {
    directory.removeRecordLeftovers()
    let earlier = try? SweepRecordHeader(reading: directory)
    var files: [String: String] = [:]
    var journal = try DigestedFile(directory.path(of: SweepDirectory.journalName))
    var rows = try DigestedFile(directory.path(of: SweepDirectory.tableName))
    let table = RunTable(plan)
    try rows.write(table.header)
    for index in 0..<plan.runCount {
      let run = plan.run(index)
      let entry = try ledger.entry(of: run)
      try journal.write(entry.at(index).line)
      try rows.write(table.row(of: run, entry))
    }
    files[SweepDirectory.tableName] = try rows.commit()
    let summary = try SweepStatistics(ledger, takingSteps: plan.summary != nil).summary()
    if plan.summary != nil {
      let folder = try OutputDirectory(creating: directory.path(of: SweepDirectory.summaryName))
      try drawSummary(summary) { name, bytes in
        try folder.file(named: name).write(bytes)
        files["\(SweepDirectory.summaryName)/\(name)"] = SHA256Digest.hex(of: bytes)
      }
    }
    // From here on the old journal can only be read through the ledger, which has it open.
    files[SweepDirectory.journalName] = try journal.commit()
    let record = try PendingFile(directory.path(of: SweepDirectory.recordName))
    try SweepRecord(plan: plan).write(
      files: files, entry: ledger.entry(of:), to: { try record.write($0) })
    try record.commit(synchronizing: true)
    for name in earlier?.files.keys.sorted() ?? []
    where files[name] == nil && name.hasPrefix("\(SweepDirectory.summaryName)/") {
      try directory.file(name).remove()
    }
    try clear()
    return summary
  }

  /// What the sweep came to, without the steps before the last.
  public func summary() throws -> SweepSummary {
    try SweepStatistics(ledger, takingSteps: false).summary()
  }

  /// The first runs that failed, by name, with their messages.
  public func failures(_ most: Int) throws -> [(name: String, message: String)] {
    var failures: [(name: String, message: String)] = []
    for index in 0..<plan.runCount where failures.count < most {
      let run = plan.run(index)
      guard case .failed(let message) = try ledger.entry(of: run).status else { continue }
      failures.append((plan.name(of: run), message))
    }
    return failures
  }

  /// Removes what only an unfinished sweep has.
  public func clear() throws {
    try directory.file(SweepDirectory.planName).remove()
    guard let shards else { return }
    for shard in 1...shards.count {
      let name = directory.journalName(of: try ShardChoice(plan: shards, shard: shard))
      try directory.file(name).remove()
    }
    OutputDirectory.removeEmpty(directory.path(of: SweepDirectory.shardsName))
  }
}

extension Ledger {
  /// The record of a run that is there.
  func entry(of run: PlannedRun) throws -> JournalEntry {
    guard let entry = try entry(run.index) else {
      throw SweepError.incomplete(
        missing: [plan.name(of: run)], count: 1, of: plan.runCount, shards: [])
    }
    return entry
  }

  /// - Throws: ``SweepError/incomplete(missing:count:of:shards:)`` where a run is not recorded.
  func requireAll(shards: ShardPlan?) throws {
    let missing = (0..<plan.runCount).filter { !has($0) }
    guard missing.isEmpty else {
      throw SweepError.incomplete(
        missing: missing.prefix(20).map { plan.name(of: plan.run($0)) }, count: missing.count,
        of: plan.runCount,
        shards: Set(missing.compactMap { shards?.shard(ofRun: $0) }).sorted())
    }
  }
}
