import Foundation
import Testing

/// The script of `examples/pre-commit`, and what stands in `examples/github-actions`.
@Suite struct CheckExampleTests {
  private func script(_ scratch: Scratch, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      [Repository.root.appendingPathComponent("examples/pre-commit/check-figures.sh").path]
      + arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["DESCENT": Program.executable.path]) { _, new in new }
    process.currentDirectoryURL = scratch.url
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test func theScriptChecksFigures() throws {
    let scratch = try Scratch()
    let experiment = Repository.root.appendingPathComponent("examples/line.yml").path
    let written = try script(scratch, [experiment, "baselines", "--update", "missing"])
    #expect(written.0 == 1 && written.1.contains("its baseline was written"), "\(written.1)")
    let same = try script(scratch, [experiment, "baselines"])
    #expect(same.0 == 0, "\(same.1)")
    #expect(try scratch.names() == ["baselines"])
    let other = Repository.root.appendingPathComponent("examples/sine.yml").path
    let changed = try script(scratch, [other, "baselines"])
    #expect(changed.0 == 1 && changed.1.contains("look at figures-review.html"))
    #expect(try scratch.names().contains("figures-review.html"))
    #expect(try script(scratch, []).0 == 64)
  }

  /// Every descent command that the workflow runs is one that the program takes.
  @Test func theWorkflowsCommandsAreKnown() throws {
    let workflow = try Repository.text("examples/github-actions/figures.yml")
      .replacingOccurrences(of: "\\\n", with: " ")
    let commands = workflow.split(separator: "\n").compactMap { line -> [String]? in
      let words = line.split(separator: " ").map { String($0) }
      guard let start = words.firstIndex(of: "descent"), words.count > start + 1,
        ["run", "check"].contains(words[start + 1])
      else { return nil }
      return Array(words[(start + 1)...])
    }
    #expect(commands.count == 2)
    let scratch = try Scratch()
    try Repository.text("examples/sine.yml").write(
      to: scratch.url.appendingPathComponent("experiment.yml"), atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("review"), withIntermediateDirectories: true)
    #expect(try Program.run(commands[0], in: scratch.url).status == 0)
    try FileManager.default.copyItem(
      at: scratch.url.appendingPathComponent("out"),
      to: scratch.url.appendingPathComponent("baselines"))
    #expect(try Program.run(commands[1], in: scratch.url).status == 0)
    #expect(
      try scratch.names(in: "review")
        == ["check.json", "comment.md", "junit.xml", "report.html"])
  }
}
