#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// pixelmatch as it is installed, in node.
struct Pixelmatch {
  /// Names the directory of its index.js.
  static let variable = "DESCENT_PIXELMATCH"

  private let directory: String
  private let workspace: Workspace

  /// Nil where nobody says where it is.
  init?(in workspace: Workspace) {
    guard let directory = ProcessInfo.processInfo.environment[Self.variable] else { return nil }
    self.directory = directory
    self.workspace = workspace
  }

  /// How long comparisons take in a process that has made one before.
  struct Times {
    /// How many pixels it finds different.
    let count: Double

    /// Of pixels in memory.
    let algorithm: Samples

    /// Of PNG files, read by pngjs; nil where that is missing.
    let files: Samples?
  }

  func times(of pair: PicturePair, repeats: Int) throws -> Times {
    let script = try workspace.write(PackageResources.pixelmatch_mjs, as: "pixelmatch.mjs")
    let raw = try [pair.baseline, pair.actual].enumerated().map { number, raster in
      let bytes = raster.pixels.flatMap { pixel in
        [16, 8, 0, 24].map { UInt8(truncatingIfNeeded: pixel >> $0) }
      }
      return try workspace.write(bytes, as: "picture-\(number).rgba")
    }
    let output = workspace.path("pixelmatch.out")
    _ = try ChildProcess(
      running: ["node", script, directory] + raw + [pair.baselinePath, pair.actualPath]
        + [pair.baseline.width, pair.baseline.height, repeats].map(String.init),
      output: output)
    let answer = FileManager.default.contents(atPath: output) ?? Data()
    let lines = answer.split(separator: UInt8(ascii: "\n"))
      .compactMap { try? JSONDecoder().decode([Double].self, from: Data($0)) }
    guard lines.count == 3, let count = lines[0].first, !lines[1].isEmpty else {
      throw BenchmarkError.unreadable(
        command: "pixelmatch.mjs", output: String(decoding: answer, as: UTF8.self))
    }
    return Times(
      count: count, algorithm: Samples(milliseconds: lines[1]),
      files: lines[2].isEmpty ? nil : Samples(milliseconds: lines[2]))
  }
}
