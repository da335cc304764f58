import Experiments
import InputFiles

/// Holds a finished sweep against its own record, and some of its runs against runs that are made again.
public struct SweepVerification {
  public let directory: SweepDirectory
  public let plan: SweepPlan
  private let ledger: Ledger
  private let header: SweepRecordHeader

  /// - Throws: ``SweepError`` where the directory holds no finished sweep, and `InputError`.
  public init(_ directory: SweepDirectory) throws {
    self.directory = directory
    header = try SweepRecordHeader(reading: directory)
    plan = header.plan
    ledger = Ledger(plan)
    try ledger.read(directory.path(of: SweepDirectory.journalName))
  }

  /// The runs that a sample of this size takes: spread evenly over the plan.
  public func sample(_ count: Int) -> [Int] {
    guard count < plan.runCount else { return Array(0..<plan.runCount) }
    switch count {
    case ..<1: return []
    case 1: return [0]
    default: return Array(0..<plan.runCount).spread(over: count)
    }
  }

  /// The files that are missing, or not those that were recorded, and runs without a record.
  public func alteredFiles() throws -> [String] {
    var altered: [String] = []
    for (name, digest) in header.files.sorted(by: { $0.key < $1.key }) {
      if let problem = problem(of: name, digest: digest) { altered.append(problem) }
    }
    for index in 0..<plan.runCount {
      let run = plan.run(index)
      guard let entry = try ledger.entry(index) else {
        altered.append("\(plan.name(of: run)): not recorded in \(SweepDirectory.journalName)")
        continue
      }
      for (name, digest) in zip(plan.files(of: run), entry.digests) {
        if let problem = problem(of: name, digest: digest) { altered.append(problem) }
      }
    }
    return altered
  }

  private func problem(of name: String, digest: String) -> String? {
    guard let found = directory.digest(of: name) else { return "\(name): missing" }
    return found == digest ? nil : "\(name): not the file that was written"
  }

  /// Makes a run again.
  ///
  /// - Returns: what differs from the record and the files, in words.
  public func differences(of index: Int, drawing: any RunDrawing) throws -> [String] {
    let run = plan.run(index)
    guard let entry = try ledger.entry(index) else { return [] }
    var maker = RunMaker(plan: plan, directory: directory, drawing: drawing)
    let name = plan.name(of: run)
    let again: (outcome: RunOutcome, files: [[UInt8]])
    do {
      again = try maker.made(run)
    } catch {
      if entry.status == .failed(maker.message(error)) { return [] }
      return ["\(name): cannot be made again: \(error)"]
    }
    let expected = maker.entry(run, again.outcome, entry.digests)
    var differences: [String] = []
    if expected.status != entry.status {
      differences.append("\(name): was \(entry.status.name), is \(expected.status.name) here")
    }
    if expected.rmse != entry.rmse { differences.append("\(name): its RMSE differ") }
    if expected.parameters != entry.parameters {
      differences.append("\(name): its final parameters differ")
    }
    for (file, bytes) in zip(plan.files(of: run), again.files) {
      let old = try? InputFile.bytes(of: directory.path(of: file), limit: SweepDirectory.fileLimit)
      if old != bytes { differences.append("\(file): its bytes differ from those made here") }
    }
    return differences
  }
}
