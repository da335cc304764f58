import InputFiles
import OutputFiles

/// Joins the shards of a sweep: what they made becomes what a sweep that was not divided leaves.
public struct SweepMerge {
  public let directories: [SweepDirectory]
  public let target: SweepDirectory

  public let plan: SweepPlan
  let shards: ShardPlan?

  /// Reads the plans.
  ///
  /// - Parameters:
  ///   - directories: at least one; shards may share one.
  ///   - target: where the result goes; the only directory where nil.
  /// - Throws: ``SweepError`` for directories without a sweep, or with different ones.
  public init(_ directories: [SweepDirectory], into target: SweepDirectory?) throws {
    precondition(!directories.isEmpty, "there is a directory to join")
    guard let target = target ?? (directories.count == 1 ? directories[0] : nil) else {
      throw SweepError.noOutput
    }
    let plans = try directories.map(Self.plan)
    for (directory, file) in zip(directories, plans).dropFirst() where file.plan != plans[0].plan {
      throw SweepError.differentPlans(directories[0].path, directory.path)
    }
    self.directories = directories
    self.target = target
    plan = plans[0].plan
    shards = plans.compactMap(\.shards).first
  }

  /// The plan of a directory that is at work, or that is finished.
  private static func plan(of directory: SweepDirectory) throws -> SweepPlanFile {
    if directory.file(SweepDirectory.planName).exists {
      return try SweepPlanFile(reading: directory)
    }
    return SweepPlanFile(plan: try SweepRecordHeader(reading: directory).plan, shards: nil)
  }

  /// Makes sure that the directory of the result holds no other sweep.
  ///
  /// - Throws: ``SweepError/otherPlan(_:)``.
  public func checkTarget() throws {
    for (name, plan) in [
      (SweepDirectory.planName, (try? SweepPlanFile(reading: target))?.plan),
      (SweepDirectory.recordName, (try? SweepRecordHeader(reading: target))?.plan),
    ] where plan != nil && plan != self.plan {
      throw SweepError.otherPlan(target.path(of: name))
    }
  }

  /// Checks that each run is there once, or several times in the same way, and copies figures.
  ///
  /// - Parameter onlooker: is told how many runs are there.
  /// - Returns: what is left to be done.
  /// - Throws: ``SweepError``, `InputError` and `OutputError`.
  public func join(onlooker: (Int) -> Void = { _ in }) throws -> SweepCompletion {
    _ = try OutputDirectory(creating: target.path)
    let ledger = Ledger(plan)
    var sources: [(directory: SweepDirectory, name: String)] = []
    var count = 0
    for directory in directories {
      for name in try journals(in: directory) {
        let number = sources.count
        sources.append((directory, name))
        try ledger.read(directory.path(of: name)) { run, entry, isKnown in
          guard !entry.status.isComplete || directory.hasFiles(of: run, in: plan, as: entry) else {
            return false
          }
          if isKnown, ledger.journal(of: run.index) != number {
            let known = try ledger.entry(of: run)
            guard known.at(0) == entry.at(0) else {
              if known.status.isComplete, entry.status.isComplete {
                throw SweepError.differentRuns(
                  plan.name(of: run), sources[ledger.journal(of: run.index)].directory.path,
                  directory.path)
              }
              return entry.status.isComplete
            }
            return false
          }
          if !isKnown {
            count += 1
            onlooker(count)
          }
          return true
        }
      }
    }
    try ledger.requireAll(shards: shards)
    // Nobody else writes here: see the locks of who calls.
    target.removeLeftovers(of: plan) { _ in true }
    var folders = Set<String>()
    for index in 0..<plan.runCount {
      let directory = sources[ledger.journal(of: index)].directory
      guard directory.path != target.path else { continue }
      try copy(try ledger.entry(of: plan.run(index)), index, from: directory, &folders)
    }
    return try SweepCompletion(ledger, directory: target, shards: shards)
  }

  private func journals(in directory: SweepDirectory) throws -> [String] {
    var names = [SweepDirectory.journalName]
    if let shards {
      for shard in 1...shards.count {
        names.append(directory.journalName(of: try ShardChoice(plan: shards, shard: shard)))
      }
    }
    return names.filter { directory.file($0).exists }
  }

  private func copy(
    _ entry: JournalEntry, _ index: Int, from directory: SweepDirectory,
    _ folders: inout Set<String>
  ) throws {
    guard entry.status.isComplete else { return }
    for (name, digest) in zip(plan.files(of: plan.run(index)), entry.digests)
    where target.digest(of: name) != digest {
      let folder = SweepDirectory.parts(of: name).folder
      if folders.insert(folder).inserted {
        _ = try OutputDirectory(creating: target.path(of: folder))
      }
      try target.file(name).write(
        try InputFile.bytes(of: directory.path(of: name), limit: SweepDirectory.fileLimit))
    }
  }
}
