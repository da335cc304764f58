import FigureMetadata
import InputFiles

/// Which figures a folder has, by the names of its files; none is opened.
public struct FigureListing: Equatable, Sendable {
  /// Files that differ in their extension alone.
  public struct Figure: Equatable, Sendable {
    /// The path from the folder, without an extension.
    public let name: String

    /// Paths from the folder, in the order of their formats.
    public let files: [String]
  }

  /// In natural order.
  public let figures: [Figure]

  /// Paths of reports' files that would be figures by their names, in natural order.
  public let leftOut: [String]

  /// Looks through a folder and those in it, following links.
  ///
  /// Hidden files and folders are not looked at, and no folder is entered from inside itself. Left out is
  /// what reports have for figures' files: those of their folders, of their Markdown pages, which show
  /// figures of the run once more, and what is printed of them.
  ///
  /// - Throws: `InputError` where a folder cannot be read.
  public init(of folder: String) throws(InputError) {
    self.init(files: try InputDirectory.files(below: folder))
  }

  /// Paths from a folder, of which those of figures count.
  init(files: [String]) {
    var byName: [String: [(format: FigureFileFormat, path: String)]] = [:]
    var leftOut: [String] = []
    let reports = ReportFolders(files)
    for path in files {
      guard let (name, format) = Self.parts(of: path) else { continue }
      if reports.haveFile(path) {
        leftOut.append(path)
      } else {
        byName[name, default: []].append((format, path))
      }
    }
    self.leftOut = leftOut.sorted(by: NaturalOrder.precedes)
    figures = byName.map { name, files in
      let sorted = files.sorted { one, other in
        let places = (Self.place(one.format), Self.place(other.format))
        return places.0 == places.1 ? one.path < other.path : places.0 < places.1
      }
      return Figure(name: name, files: sorted.map(\.path))
    }.sorted { NaturalOrder.precedes($0.name, $1.name) }
  }

  private static func place(_ format: FigureFileFormat) -> Int {
    FigureFileFormat.allCases.firstIndex(of: format) ?? 0
  }

  /// The name and the kind that the extension promises; nil for what is no figure's file.
  private static func parts(of path: String) -> (name: String, format: FigureFileFormat)? {
    guard let format = FigureFileFormat(extensionOf: path) else { return nil }
    let name = path.dropLast(format.rawValue.count + 1)
    // A name that is an extension alone is hidden, and none of a figure.
    guard !name.isEmpty, name.last != "/" else { return nil }
    return (String(name), format)
  }
}

extension FigureFileFormat {
  /// What a file's name says that it is, in large or small letters; nil for any other.
  init?(extensionOf path: String) {
    guard let point = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: point)...].lowercased())
  }
}
