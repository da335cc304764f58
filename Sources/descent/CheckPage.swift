import CheckRecords
import CheckReports
import ImageChecks
import InputFiles
import OutputFiles

/// The page to review a check with.
struct CheckPage {
  private let report: CheckReport

  /// - Parameters:
  ///   - record: its paths lead to the pictures from the working directory.
  ///   - maximumSize: the most bytes of the page; nil for any number.
  init(_ record: CheckRecord, maximumSize: Int?) {
    report = CheckReport(
      record,
      drawing: ReportDrawing(
        difference: { ReviewPictures.difference($0, $1) },
        preview: { ReviewPictures.preview(of: $0, path: $1) }),
      maximumSize: maximumSize)
  }

  /// Writes the page, and what does not fit into it beside it.
  ///
  /// - Returns: what a reader should know of what was done to keep to the size; nil for nothing.
  func write(to path: String) throws -> String? {
    let made = try report.made(folder: MadeReport.folder(besidePage: path))
    try made.write(to: path)
    return made.remark
  }
}
