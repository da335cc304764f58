import Training

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A directory for the files of one benchmark, removed at its end.
struct Workspace {
  let directory: URL

  init() throws {
    directory = FileManager.default.temporaryDirectory
      .appending(path: "descent-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(at: directory)
  }

  func path(_ name: String) -> String {
    directory.appending(path: name).path
  }

  /// Writes a file and returns its path.
  func write(_ content: Data, as name: String) throws -> String {
    try content.write(to: directory.appending(path: name))
    return path(name)
  }

  func write(_ content: [UInt8], as name: String) throws -> String {
    try write(Data(content), as: name)
  }
}
