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

/// Why there is nothing to report, or a page cannot be kept.
enum ReportError: Error {
  /// A directory without the record of a run or a sweep.
  case noRecord(directory: String)

  case damaged(path: String, reason: String)

  /// A page, and what is wrong in a line of it.
  case page(path: String, line: Int, reason: String)

  /// A page without a place to keep.
  case noPlace(path: String)

  /// A figure that no file shows: the first that was looked for, and what would make one.
  case noFigureFile(path: String, advice: String)

  /// A file that a page of a catalog of DocC cannot show.
  case outsideOfCatalog(path: String, catalog: String)

  /// Two files of a catalog that DocC, which looks for names alone, could not tell apart.
  case sameName(path: String, other: String)

  /// A figure where a file of the report is to be.
  case figureInTheWay(path: String)

  /// A figure's file that shows another run, or another sweep.
  case otherSource(path: String, directory: String)
}

extension ReportError: CustomStringConvertible {
  var description: String {
    switch self {
    case .noRecord(let directory):
      "\(directory.isEmpty ? "\"\"" : directory): has no \(RecordedRun.fileName) and no sweep.json; name a directory that descent "
        + "article, run or sweep has written, or an experiment's file to run it first"
    case .damaged(let path, let reason):
      "\(path): \(reason)"
    case .page(let path, let line, let reason):
      "\(path):\(line): \(reason)"
    case .noPlace(let path):
      "\(path): nothing to keep; add lines such as <!-- descent:begin rmse-curve --> and "
        + "<!-- descent:end -->"
    case .noFigureFile(let path, let advice):
      "\(path): not found, nor as png or apng; \(advice)"
    case .outsideOfCatalog(let path, let catalog):
      "\(path): is outside of \(catalog), and DocC finds files in that alone; draw it in there"
    case .sameName(let path, let other):
      "\(path): is called as \(other) is, and DocC finds files by their names alone; give one of the "
        + "figures another name"
    case .figureInTheWay(let path):
      "\(path): is a figure, which a file of the report would replace; give --out another directory"
    case .otherSource(let path, let directory):
      "\(path): shows something else than the record in \(directory); draw it again"
    }
  }
}
