import Digests
import InputFiles
import JSONTexts

/// What `sweep.json` says of a sweep as a whole.
public struct SweepRecordHeader: Sendable {
  public let plan: SweepPlan

  /// The digests of the files beside those of runs, by name.
  public let files: [String: String]

  /// How each run ended, in the order of the plan; empty where it was not asked for.
  let endings: [RunEnding]

  /// Of the identities of all runs, one after the other; nil where they were not asked for.
  let identityDigest: String?

  /// - Throws: ``SweepError`` where the directory holds no finished sweep, or what cannot be read.
  public init(reading directory: SweepDirectory) throws {
    try self.init(reading: directory, takingEndings: false)
  }

  init(reading directory: SweepDirectory, takingEndings: Bool) throws {
    var endings: [RunEnding?] = []
    var identities = SHA256Hasher()
    let record: Record = try SweepFile.decoded(
      SweepDirectory.recordName, in: directory, schema: SweepRecord.schema
    ) { line in
      guard takingEndings else { return }
      endings.append(RunEnding(recordLine: line))
      identities.update(Self.identity(ofRecordLine: line))
    }
    plan = record.plan
    files = record.files
    // As another program may lay it out, runs have no lines.
    if takingEndings, let runs = record.runs, !runs.isEmpty {
      endings = runs.map { $0.status.flatMap { RunEnding(name: $0) } }
      identities = SHA256Hasher()
      for run in runs { identities.update((run.identity ?? "").utf8) }
    }
    identityDigest = takingEndings ? identities.hex : nil
    if let index = endings.firstIndex(of: nil) {
      throw SweepError.damaged(
        path: directory.path(of: SweepDirectory.recordName),
        reason: "run \(index + 1) in it is neither finished nor diverged nor failed")
    }
    self.endings = endings.compactMap { $0 }
  }

  /// What a run is known by in its line; empty where there is none.
  private static func identity(ofRecordLine line: String) -> ArraySlice<UInt8> {
    let bytes = Array(line.utf8)
    // In the name of a file, quotes have a backslash before them.
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: identityStart) })
    else {
      return []
    }
    return bytes[(start + identityStart.count)...].prefix { $0 != UInt8(ascii: "\"") }
  }

  private static let identityStart = Array("\"identity\":\"".utf8)

  private struct Record: Decodable {
    let plan: SweepPlan
    let files: [String: String]
    let runs: [Run]?
  }

  private struct Run: Decodable {
    let identity: String?
    let status: String?
  }
}

/// What `plan.json` says.
public struct SweepPlanFile: Sendable {
  public let plan: SweepPlan

  /// Nil where the sweep is not divided.
  public let shards: ShardPlan?

  public init(plan: SweepPlan, shards: ShardPlan?) {
    self.plan = plan
    self.shards = shards
  }

  /// - Throws: ``SweepError`` where the directory holds no plan, or what cannot be read.
  public init(reading directory: SweepDirectory) throws {
    let record: Record = try SweepFile.decoded(
      SweepDirectory.planName, in: directory, schema: SweepRecord.planSchema)
    plan = record.plan
    shards = try record.shards.map { try ShardPlan(parsing: $0) }
  }

  private struct Record: Decodable {
    let plan: SweepPlan
    let shards: String?
  }
}

/// JSON files of sweeps.
enum SweepFile {
  /// Decodes what a file holds; what stands in it beside that is passed over.
  ///
  /// - Parameters:
  ///   - name: of the file.
  ///   - directory: of the sweep.
  ///   - schema: which the file must have.
  ///   - visitRun: is told the line of each run, where runs have lines.
  /// - Returns: what it holds.
  /// - Throws: ``SweepError``, and `InputError`.
  static func decoded<Record: Decodable>(
    _ name: String, in directory: SweepDirectory, schema: String,
    visitRun: (String) -> Void = { _ in }
  ) throws -> Record {
    let path = directory.path(of: name)
    let text: String
    do {
      text = try textWithoutRuns(of: path, visitRun)
    } catch InputError.notFound {
      throw SweepError.noSweep(directory.path)
    }
    do {
      let found = try JSONText.value(Schema.self, of: text).schema
      guard found == schema else {
        throw SweepError.damaged(
          path: path, reason: "it is of the form \"\(found)\", not \"\(schema)\"")
      }
      return try JSONText.value(Record.self, of: text)
    } catch let error as DecodingError {
      let mistake = DecodingMistake(error)
      throw SweepError.damaged(
        path: path,
        reason: mistake.path.isEmpty
          ? mistake.reason : "it is damaged at \(mistake.path): \(mistake.reason)")
    } catch let error as SweepError {
      throw error
    } catch {
      throw SweepError.damaged(path: path, reason: "it is damaged: \(error)")
    }
  }

  /// The text of a file without the list of its runs, which may be long and follows from the plan.
  ///
  /// It is known by its lines, as ``SweepRecord`` writes them; what is laid out in another way is taken
  /// whole.
  private static func textWithoutRuns(
    of path: String, _ visitRun: (String) -> Void
  ) throws(InputError) -> String {
    let reader = try LineReader(path)
    var (text, place, isInRuns, areLines) = ("", 0, false, true)
    while let (line, next) = try reader.line(at: place) {
      place = next
      if isInRuns, areLines, line != SweepRecord.runsEnd {
        // Whoever lays it out otherwise begins with a brace alone.
        areLines = isRun(line)
        if areLines {
          visitRun(line)
          continue
        }
      }
      if line == SweepRecord.runsEnd { isInRuns = false }
      text += line + "\n"
      if line == SweepRecord.runsStart { isInRuns = true }
    }
    return text
  }

  private static func isRun(_ line: String) -> Bool {
    let line = SweepRecord.run(ofLine: line)
    return line.starts(with: "    {\"".utf8) && line.last == UInt8(ascii: "}")
  }

  private struct Schema: Decodable {
    let schema: String
  }
}
