import ArgumentParser
import InputFiles
import Sweeps

/// What a directory has a record of: a run, or a sweep.
enum RecordedSource {
  case run(RecordedRun)
  case sweep(RecordedSweep)

  /// As messages and links name it.
  var directory: String {
    switch self {
    case .run(let run): run.directory
    case .sweep(let sweep): sweep.directory.path
    }
  }

  private static let recordNames = [RecordedRun.fileName, SweepDirectory.recordName]

  /// Whether a path is that of a directory, or names the record in one.
  static func isNamed(by path: String) -> Bool {
    InputDirectory.exists(path) || record(namedBy: path) != nil
  }

  /// - Parameters:
  ///   - path: of a directory, or of the record in one.
  ///   - isQuiet: whether nothing is said of how long it takes.
  /// - Throws: ``ReportError`` where there is no record, or a damaged one; `SweepError` for a sweep that is
  ///   not finished, or damaged; a validation error where there are both records.
  init(reading path: String, isQuiet: Bool) throws {
    if !InputDirectory.exists(path), let (directory, name) = Self.record(namedBy: path) {
      self =
        name == RecordedRun.fileName
        ? .run(try RecordedRun(in: directory)) : .sweep(try Self.sweep(in: directory, isQuiet))
      return
    }
    let isSweep = Self.hasSweep(in: path)
    let hasRun = InputDirectory.isTaken(InputDirectory.path(of: RecordedRun.fileName, in: path))
    guard hasRun, isSweep else {
      self = isSweep ? .sweep(try Self.sweep(in: path, isQuiet)) : .run(try RecordedRun(in: path))
      return
    }
    let names = Self.recordNames.map { InputDirectory.path(of: $0, in: path) }
    throw ValidationError(
      "\(path): has the records of a run and of a sweep; name one: \(names.joined(separator: " or "))"
    )
  }

  /// Whether a directory has a sweep, finished or not.
  static func hasSweep(in directory: String) -> Bool {
    [SweepDirectory.recordName, SweepDirectory.planName].contains {
      InputDirectory.isTaken(InputDirectory.path(of: $0, in: directory))
    }
  }

  private static func sweep(in directory: String, _ isQuiet: Bool) throws -> RecordedSweep {
    var progress: Progress?
    return try RecordedSweep(reading: SweepDirectory(directory)) { rows, total in
      let known = progress ?? Progress(total: total, noun: "row", isQuiet: isQuiet)
      progress = known
      if rows < total { known.reached(rows) } else if rows == total { known.finish() }
    }
  }

  private static func record(namedBy path: String) -> (directory: String, name: String)? {
    recordNames.first { path == $0 || path.hasSuffix("/\($0)") }.map { name in
      let directory = RelativePath.directory(of: path)
      return (directory.isEmpty ? "." : directory, name)
    }
  }
}
