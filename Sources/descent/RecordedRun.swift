import DescentFigures
import Experiments
import InputFiles
import RunRecords

/// The run that a directory has a record of.
struct RecordedRun {
  /// As messages and links name it.
  let directory: String

  let record: RunRecord

  static let fileName = "run.json"

  /// A run of the most steps takes less.
  private static let limit = 1 << 32

  /// - Throws: ``ReportError`` where there is no run, or a damaged one.
  init(in directory: String) throws {
    self.directory = directory
    let path = InputDirectory.path(of: Self.fileName, in: directory)
    do {
      record = try Self.record(at: path)
    } catch InputError.notFound {
      throw ReportError.noRecord(directory: directory)
    }
  }

  private static func record(at path: String) throws -> RunRecord {
    let bytes = try InputFile.bytes(ofFileAt: path, limit: limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ReportError.damaged(path: path, reason: "it is not UTF-8; run the experiment again")
    }
    let record: RunRecord
    do {
      record = try RunRecord(json: text)
    } catch {
      throw ReportError.damaged(path: path, reason: "\(error)")
    }
    for figure in record.figures ?? [] where !PlannedFigure.isFileName(figure.name) {
      throw ReportError.damaged(
        path: path,
        reason: "figures: \"\(figure.name)\" is no figure's name; run the experiment again")
    }
    return record
  }
}
