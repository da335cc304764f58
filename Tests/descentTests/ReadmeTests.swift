import ExperimentFiles
import Experiments
import Foundation
import InputFiles
import Testing

/// The lines inside the README's fences of one language.
private func lines(ofFences language: String) throws -> [String] {
  var open: String?
  var lines: [String] = []
  for line in try Repository.text("README.md").components(separatedBy: "\n") {
    if line.hasPrefix("```") {
      open = open == nil ? String(line.dropFirst(3)) : nil
    } else if open == language {
      lines.append(line)
    }
  }
  return lines
}

@Test func everyCommandOfTheReadmeWorks() throws {
  let scratch = try Scratch()
  let commands = try lines(ofFences: "sh")
  #expect(commands.count >= 6)
  for command in commands {
    let parts = command.split(separator: "#", maxSplits: 1)
    let words = parts[0].split(separator: " ").map { String($0) }
    #expect(words.first == "descent", "\(command)")
    let result = try Program.run(Array(words.dropFirst()), in: scratch.url)
    // A comment may say that a command ends with another code.
    let status = parts.count > 1 ? parts[1].firstMatch(of: /exit code (\d+)/)?.output.1 : nil
    #expect("\(result.status)" == status ?? "0", "\(command): \(result.output)\(result.errors)")
  }
}

@Test func theReadmeShowsWhatTheProgramPrints() throws {
  let scratch = try Scratch()
  let result = try Program.run(["--only", "data", "--format", "svg"], in: scratch.url)
  #expect(try Repository.text("README.md").contains("```\n" + result.output + "```\n"))
}

@Test func theReadmeNamesEveryOptionAndEveryFigure() throws {
  let readme = try Repository.text("README.md")
  let help = try Program.run(["article", "--help"]).output
  let options = Set(help.matches(of: /--[a-z-]+/).map { String($0.output) })
    .subtracting(["--help", "--version"])
  #expect(options.count >= 9)
  for option in options { #expect(readme.contains("| `\(option)` |"), "\(option)") }
  let names =
    help.split(separator: "Figures to write, from:").last?
    .split(separator: "(default").first ?? ""
  let figures = names.matches(of: /[a-z-]+/).map { String($0.output) }
  #expect(figures.count == 16)
  for figure in figures { #expect(readme.contains("| `\(figure)` |"), "\(figure)") }
}

@Test func theReadmeListsEveryKeyAsTheProgramKnowsIt() throws {
  let rows = ExperimentKey.all.map { key in
    "| `\(key.path)` | \(key.meaning) | \(key.takes) | \(key.standard ?? "must be given") |"
  }
  let table = (["| key | what it is | takes | default |", "|---|---|---|---|"] + rows)
    .joined(separator: "\n")
  #expect(
    try Repository.text("README.md").contains("\n\n\(table)\n\n"),
    "the README should have:\n\(table)")
}

@Test func theReadmesExperimentIsTheArticles() throws {
  let text = try lines(ofFences: "yaml").joined(separator: "\n")
  let file = try ExperimentFile.read(text, name: "README.md") { name throws(InputError) in
    throw .notFound(path: name)
  }
  let run = try file.experiment.run()
  #expect(run.steps.map { "\($0.rmse)" } == ArticleReference.rmse)
}

@Test func everyPictureOfTheReadmeIsThere() throws {
  let readme = try Repository.text("README.md")
  let pictures = readme.matches(of: /\]\((out\/[^)]+)\)/).map { String($0.output.1) }
  #expect(pictures.count >= 6)
  for picture in pictures {
    let path = Repository.root.appendingPathComponent(picture).path
    #expect(FileManager.default.fileExists(atPath: path), "\(picture)")
  }
}

@Test func theReadmesSettingsOfACheckAreTaken() throws {
  let scratch = try Scratch()
  let folder = scratch.url.appendingPathComponent("baselines")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try lines(ofFences: "yml").joined(separator: "\n").write(
    to: folder.appendingPathComponent(".descent-check.yml"), atomically: true, encoding: .utf8)
  let result = try Program.run(["check", "baselines", "out", "--print-config"], in: scratch.url)
  #expect(result.status == 0, "\(result.errors)")
  #expect(result.output.contains("max.tile-rms:32 "), "\(result.output)")
  #expect(result.output.contains("files.loss-*.png.reason"), "\(result.output)")
}
