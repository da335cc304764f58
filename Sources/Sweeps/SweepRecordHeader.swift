import InputFiles
import JSONTexts

/// What `sweep.json` says of a sweep as a whole.
public struct SweepRecordHeader: Sendable {
  public let plan: SweepPlan

  /// The digests of the files beside those of runs, by name.
  public let files: [String: String]

  /// - Throws: ``SweepError`` where the directory holds no finished sweep, or what cannot be read.
  public init(reading directory: SweepDirectory) throws {
    let record: Record = try SweepFile.decoded(
      SweepDirectory.recordName, in: directory, schema: SweepRecord.schema)
    plan = record.plan
    files = record.files
  }

  private struct Record: Decodable {
    let plan: SweepPlan
    let files: [String: String]
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
  /// Decodes what a file holds; what stands in it beside that, as the list of runs, is passed over.
  static func decoded<Record: Decodable>(
    _ name: String, in directory: SweepDirectory, schema: String
  ) throws -> Record {
    let path = directory.path(of: name)
    let text: String
    do {
      text = try textWithoutRuns(of: path)
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
        reason: "it is damaged" + (mistake.path.isEmpty ? "" : " at \(mistake.path)")
          + ": \(mistake.reason)")
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
  private static func textWithoutRuns(of path: String) throws(InputError) -> String {
    let reader = try LineReader(path)
    var (text, place, isInRuns) = ("", 0, false)
    while let (line, next) = try reader.line(at: place) {
      place = next
      if isInRuns {
        isInRuns = line != SweepRecord.runsEnd
        if !isInRuns { text += line + "\n" }
        continue
      }
      text += line + "\n"
      isInRuns = line == SweepRecord.runsStart
    }
    return text
  }

  private struct Schema: Decodable {
    let schema: String
  }
}
