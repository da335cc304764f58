import ReportNames

/// The folders that have a report, and which of their files are of it.
struct ReportFolders {
  /// Folders with a Markdown page.
  private let withPage: Set<Substring>

  /// Folders with what is beside a printed report.
  private let withReport: Set<Substring>

  /// Looks for reports among paths from a folder.
  init(_ files: [String]) {
    let places = files.map(Self.split)
    withPage = Set(places.filter { $0.name == ReportName.markdownPage }.map(\.folder))
    withReport = Set(
      places.filter { ReportName.besidePrinted.contains(String($0.name)) }.map(\.folder))
  }

  /// Whether a file is a report, a figure of one, or in the folder of one.
  func haveFile(_ path: String) -> Bool {
    let (folder, name) = Self.split(path)
    return folder.split(separator: "/").contains { $0 == ReportName.folder }
      || ReportName.isFigure(name) && withPage.contains(folder)
      || name == ReportName.printed && withReport.contains(folder)
  }

  /// The folder of a path, empty for none, and its last name.
  private static func split(_ path: String) -> (folder: Substring, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path[...]) }
    return (path[..<slash], path[path.index(after: slash)...])
  }
}
