import ReportNames

/// The kinds of file that a report can be written as.
enum ReportFormat: String, CaseIterable {
  case html
  case md
  case pdf

  var fileName: String { ReportName.file(rawValue) }
}
