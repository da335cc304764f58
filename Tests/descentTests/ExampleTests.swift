import Foundation
import Testing

/// The experiments of `examples/`, in alphabetical order.
private let examples: [String] =
  ((try? FileManager.default.contentsOfDirectory(
    atPath: Repository.root.appendingPathComponent("examples").path)) ?? [])
  .filter { $0.hasSuffix(".yml") }.sorted()

@Test func thereAreExamplesOfEveryKind() {
  let names = [
    "article-first-draw", "article", "cubic", "decay", "line", "momentum", "outliers", "plain",
    "sine", "too-fast",
  ]
  #expect(examples == names.map { $0 + ".yml" })
}

@Test(arguments: examples)
func everyExampleRunsAndItsFiguresAreMadeAgainFromTheirFiles(name: String) throws {
  let scratch = try Scratch()
  let path = Repository.root.appendingPathComponent("examples/\(name)").path
  // Why it is of interest stands above everything else.
  #expect(try Repository.text("examples/\(name)").hasPrefix("# "))
  for theme in ["matplotlib", "clean"] {
    let result = try Program.run(
      ["run", path, "--theme", theme, "--format", "png,svg,pdf", "--out", theme], in: scratch.url)
    #expect(result.status == 0, "\(result.errors)")
    let isDiverging = name == "too-fast.yml"
    #expect(result.errors.contains("warning: the run diverged at step ") == isDiverging)
    let figures = try scratch.names(in: theme).filter { $0 != "run.json" && $0 != "rmse.csv" }
    #expect(figures.count >= 9 && figures.count % 3 == 0)
    let again = try Program.run(
      ["reproduce"] + figures.map { "\(theme)/\($0)" }, in: scratch.url)
    #expect(again.status == 0, "\(again.output)")
    #expect(again.output.split(separator: "\n").count == figures.count)
  }
}

@Test func theArticleAndItsExampleGiveTheSameBytes() throws {
  let scratch = try Scratch()
  let path = Repository.root.appendingPathComponent("examples/article.yml").path
  let formats = ["--format", "png,svg,pdf"]
  let article = try Program.run(["article", "--out", "a"] + formats, in: scratch.url)
  let example = try Program.run(["run", path, "--out", "b"] + formats, in: scratch.url)
  #expect(article.status == 0 && example.status == 0)
  #expect(article.output == example.output)
  let names = try scratch.names(in: "a")
  #expect(try names == scratch.names(in: "b") && names.count == 32)
  for name in names {
    #expect(try scratch.data("a/\(name)") == scratch.data("b/\(name)"), "\(name)")
  }
}

@Test func theFirstDrawIsTheTensorThatTheArticleShows() throws {
  let scratch = try Scratch()
  let path = Repository.root.appendingPathComponent("examples/article-first-draw.yml").path
  _ = try Program.run(["run", path, "--only", "rmse-curve", "--format", "svg"], in: scratch.url)
  let text = String(decoding: try scratch.data("out/run.json"), as: UTF8.self)
  #expect(text.contains("\"initial\" : [\n      -2.3055"))
}
