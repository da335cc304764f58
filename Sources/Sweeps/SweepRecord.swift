import Digests
import JSONTexts
import OutputFiles

/// What a sweep did (`sweep.json`), or is to do (`plan.json`).
///
/// Both can be long, so their runs are written one by one, a line each.
struct SweepRecord {
  static let schema = "descent.sweep/1"
  static let planSchema = "descent.plan/1"

  /// The lines before and after the list of runs.
  static let runsStart = "  \"runs\": ["
  static let runsEnd = "  ],"

  /// The line of a run without the comma that parts it from the next.
  static func run(ofLine line: String) -> Substring.UTF8View {
    line.utf8.last == UInt8(ascii: ",") ? line.utf8.dropLast() : line.utf8[...]
  }

  let plan: SweepPlan

  /// Writes the plan with the identity of each run.
  ///
  ///     {"schema": "descent.plan/1", "shards": "1-16", "plan": {...}, "runs": [{"identity", "run"}]}
  func writePlan(shards: ShardPlan?, to write: (String) throws -> Void) throws {
    try write("{\n  \"plan\": \(try JSONText.text(of: plan, layout: .compact)),\n")
    try write(Self.runsStart + "\n")
    for index in 0..<plan.runCount {
      let run = plan.run(index)
      let name = try JSONText.text(of: plan.name(of: run), layout: .compact)
      try write(
        "    {\"identity\":\"\(plan.identity(of: run))\",\"run\":\(name)}"
          + (index + 1 < plan.runCount ? ",\n" : "\n"))
    }
    try write(Self.runsEnd + "\n  \"schema\": \"\(Self.planSchema)\"")
    if let shards { try write(",\n  \"shards\": \"\(shards)\"") }
    try write("\n}\n")
  }

  /// Writes what became of each run, and the digest of each file.
  func write(
    files: [String: String], entry: (PlannedRun) throws -> JournalEntry,
    to write: (String) throws -> Void
  ) throws {
    try write("{\n  \"files\": \(try JSONText.text(of: files, layout: .compact)),\n")
    try write("  \"plan\": \(try JSONText.text(of: plan, layout: .compact)),\n")
    try write(Self.runsStart + "\n")
    for index in 0..<plan.runCount {
      let run = plan.run(index)
      let entry = try entry(run)
      var line = "    {"
      if !entry.digests.isEmpty {
        let files = Dictionary(uniqueKeysWithValues: zip(plan.files(of: run), entry.digests))
        line += "\"files\":\(try JSONText.text(of: files, layout: .compact)),"
      }
      let name = try JSONText.text(of: plan.name(of: run), layout: .compact)
      line +=
        "\"identity\":\"\(entry.identity)\",\"run\":\(name),\"status\":\"\(entry.status.name)\"}"
      try write(line + (index + 1 < plan.runCount ? ",\n" : "\n"))
    }
    try write(Self.runsEnd + "\n  \"schema\": \"\(Self.schema)\"\n}\n")
  }
}

extension SweepPlan {
  /// Writes the plan, piece by piece, as `plan.json` has it: with the identity of each run.
  public func write(shards: ShardPlan?, to write: (String) throws -> Void) throws {
    try SweepRecord(plan: self).writePlan(shards: shards, to: write)
  }
}

extension RunStatus {
  /// `finished`, `diverged` or `failed`.
  public var name: String { RunEnding(self).name }
}

/// A file that is written piece by piece, and the digest of what was written.
struct DigestedFile {
  private let file: PendingFile
  private var hasher = SHA256Hasher()

  init(_ path: String) throws { file = try PendingFile(path) }

  mutating func write(_ text: String) throws {
    hasher.update(text.utf8)
    try file.write(text)
  }

  /// Gives the file its name.
  ///
  /// - Returns: the digest of all that was written.
  func commit() throws -> String {
    try file.commit(synchronizing: true)
    return hasher.hex
  }
}
