#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// gnuplot as it is installed, which draws the same strip from numbers it is given.
struct Gnuplot {
  let version: String
  private let workspace: Workspace
  private let script: String
  private let data: String

  /// Nil where gnuplot is missing.
  init?(numbers: StripNumbers, in workspace: Workspace) throws {
    self.workspace = workspace
    let output = workspace.path("gnuplot-version")
    guard (try? ChildProcess(running: ["gnuplot", "--version"], output: output)) != nil else {
      return nil
    }
    // "gnuplot 5.4 patchlevel 4"
    let answer = FileManager.default.contents(atPath: output) ?? Data()
    let words = answer.split(separator: UInt8(ascii: " "))
    version = words.count > 1 ? String(decoding: words[1], as: UTF8.self) : "unknown"
    script = try workspace.write(PackageResources.strip_gp, as: "strip.gp")
    data = try workspace.write(numbers.columns, as: "numbers.txt")
  }

  /// A whole process for one strip, by the terminal `pngcairo` or `svg`.
  func strip(terminal: String) -> WholeProcess.Contender {
    let output = workspace.path("gnuplot.\(terminal)")
    let variables = "terminal_name='\(terminal)'; data='\(data)'; out='\(output)'"
    return WholeProcess.Contender(
      name: "gnuplot \(terminal)", command: ["gnuplot", "-e", variables, script], output: output)
  }
}
