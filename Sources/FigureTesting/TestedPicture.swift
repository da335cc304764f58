import CairoRendering
import CheckRecords
import Globs
import ImageChecks
import InputFiles
import OutputFiles
import Testing

/// A picture that a test holds against its baseline.
struct TestedPicture {
  let name: String

  /// The directory of the test's file.
  private let directory: String

  init(name: String, filePath: String) {
    self.name = name
    directory = Self.parent(of: filePath)
  }

  private var baselines: String { directory + "/Baselines" }

  /// Where pictures that fail are left: in the build folder of the package, by the test's folder.
  private var failures: String {
    var root = directory
    while root.contains("/"), root != "/", !InputDirectory.holdsFile(root + "/Package.swift") {
      root = Self.parent(of: root)
    }
    let folder = directory.split(separator: "/").last.map { String($0) } ?? "tests"
    return (InputDirectory.holdsFile(root + "/Package.swift") ? root : directory)
      + "/.build/failed-figures/" + folder
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Holds the bytes against the baseline, and leaves them behind only if they fail.
  func checked(
    _ bytes: [UInt8], recording: Recording, settings: CheckSettings
  ) throws -> CheckedItem {
    let folder = failures
    let file = folder + "/" + name
    _ = try OutputDirectory(creating: Self.parent(of: file))
    try OutputFile(path: file).write(bytes)
    let differences = file + ".diff.png"
    try OutputFile(path: differences).remove()
    let record = try PictureCheck(
      CheckRequest(
        baseline: baselines, actual: folder, only: try Glob(escaping: name),
        settings: { _ in settings }, update: recording.update, differences: folder, tool: "test")
    ).run()
    guard let item = record.items.first else {
      throw FigureTestingError(
        description: "\(name): its ending is not that of a PNG, SVG or PDF, so nothing was compared"
      )
    }
    if item.verdict == .pass || item.update != nil { try OutputFile(path: file).remove() }
    return item
  }

  /// Attaches what failed to the test, for those who collect attachments.
  func attach(_ item: CheckedItem, sourceLocation: SourceLocation) throws {
    let files = [
      ("actual", item.actual?.path), ("baseline", item.baseline?.path), ("diff", item.diff),
    ]
    for (kind, path) in files {
      guard let path, InputDirectory.holdsFile(path) else { continue }
      let bytes = try InputFile.bytes(of: path, limit: 1 << 28)
      let plain = name.split(separator: "/").joined(separator: "-")
      Attachment.record(bytes, named: "\(kind)-\(plain)", sourceLocation: sourceLocation)
    }
  }
}
