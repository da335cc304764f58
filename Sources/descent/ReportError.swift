import Pages

/// Why there is nothing to report, or a page cannot be kept.
enum ReportError: Error {
  /// A directory without the record of a run or a sweep.
  case noRecord(directory: String)

  case damaged(path: String, reason: String)

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
  /// In one line: paths, and what pages of others hold, are shown and do nothing.
  var description: String { VisibleText.line(message) }

  private var message: String {
    switch self {
    case .noRecord(let directory):
      "\(directory.isEmpty ? "\"\"" : directory): has no \(RecordedRun.fileName) and no sweep.json; name a directory that descent "
        + "article, run or sweep has written, or an experiment's file to run it first"
    case .damaged(let path, let reason):
      "\(path): \(reason)"
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
