#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The program that is measured.
struct Program {
  let path: String
  private let workspace: Workspace

  /// The one at `path`, or where that is nil the one built together with this benchmark.
  ///
  /// - Throws: ``BenchmarkError`` where there is none.
  init(at path: String?, in workspace: Workspace) throws {
    self.path = path ?? Self.beside
    self.workspace = workspace
    guard FileManager.default.isExecutableFile(atPath: self.path) else {
      throw BenchmarkError.noProgram(path: self.path)
    }
  }

  private static var beside: String {
    // Linux says where this program is, also when it was found along PATH.
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: link ?? CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "descent").path
  }

  /// A whole process for one strip, as `png` or `svg`.
  func strip(format: String) -> WholeProcess.Contender {
    let directory = workspace.path("descent-\(format)")
    return WholeProcess.Contender(
      name: "descent \(format)",
      command: [
        path, "article", "--only", "prediction-strip", "--format", format, "--out", directory,
      ],
      output: directory + "/prediction-strip.\(format)")
  }
}
