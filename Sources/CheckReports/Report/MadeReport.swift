import OutputFiles

/// A report, not yet written.
public struct MadeReport: Sendable {
  /// A file in the folder beside the page.
  public struct File: Equatable, Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  /// The HTML file.
  public var page: [UInt8]

  /// The name of the folder beside it.
  public var folder: String

  /// What goes into the folder; there is none where this is empty.
  public var files: [File]

  /// How many pictures are shown as smaller previews.
  public var reducedCount: Int

  /// What was done to keep to the size, in a sentence without a full stop; nil for nothing.
  public var remark: String? {
    let parts = [
      reducedCount > 0 ? "\(count(reducedCount, "picture")) shown as smaller previews" : nil,
      files.isEmpty ? nil : "\(count(files.count, "file")) put into \(folder)",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "to keep to the size: " + parts.joined(separator: ", ")
  }

  /// Writes the files of the folder, then the page, each whole or not at all.
  ///
  /// - Parameter path: of the page; its directory must exist.
  /// - Throws: `OutputError`.
  public func write(to path: String) throws(OutputError) {
    if !files.isEmpty {
      let slash = path.lastIndex(of: "/")
      let parent = slash.map { String(path[...$0]) } ?? ""
      let directory = try OutputDirectory(creating: parent + folder)
      for file in files { try directory.file(named: file.name).write(file.bytes) }
    }
    try OutputFile(path: path).write(page)
  }

  /// What the folder of a page is called: `report-files` beside `report.html`.
  public static func folder(besidePage path: String) -> String {
    let name = path.split(separator: "/").last ?? "report.html"
    let stem = name.hasSuffix(".html") ? name.dropLast(".html".count) : name
    return "\(stem)-files"
  }
}
