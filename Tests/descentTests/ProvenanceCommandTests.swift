import Foundation
import Testing

/// The article's data and strip in all formats.
private func figures(_ arguments: String..., environment: [String: String] = [:]) throws -> Scratch
{
  let scratch = try Scratch()
  let result = try Program.run(
    [
      "article", "--only", "data", "prediction-strip", "--format", "png,svg,pdf", "--quiet",
    ] + arguments, environment: environment, in: scratch.url)
  #expect(result.status == 0)
  return scratch
}

@Test(arguments: ["png", "svg", "pdf"])
func aFigureTellsWhatMadeIt(format: String) throws {
  let scratch = try figures("--seed", "7", "--theme", "clean")
  let result = try Program.run(["inspect", "out/prediction-strip.\(format)"], in: scratch.url)
  #expect(result.status == 0)
  for line in [
    "figure      prediction-strip, theme clean", "seed        7",
    "data        y = rand(20)*5 + 0.8*(t - 7.5)**2 + 1",
    "training    10 steps of gradient-descent (learning-rate 1e-05) on mse",
  ] {
    #expect(result.output.contains(line + "\n"), "\(line)")
  }
  let json = try Program.run(
    ["inspect", "out/prediction-strip.\(format)", "--json"], in: scratch.url)
  let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
  #expect((object as? [String: Any])?["schema"] as? String == "descent.figure/1")
}

@Test func everyCommittedFigureIsMadeAgain() throws {
  let directory = Repository.root.appendingPathComponent("out")
  let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    .filter { $0.hasSuffix(".png") || $0.hasSuffix(".svg") }.sorted()
  #expect(names.count == 20)
  let result = try Program.run(["reproduce"] + names, in: directory)
  // Where other libraries draw, the difference is named; where those that made them do, there is none.
  if result.status == 0 {
    #expect(result.output.split(separator: "\n").count == 20)
  } else {
    #expect(result.status == 1 && result.output.contains(" made it; here is "))
  }
}

@Test func figuresAreTheSameWhoeverMakesThemWhereverAndWhenever() throws {
  let scratch = try figures(environment: ["SOURCE_DATE_EPOCH": "1630411200"])
  for name in ["data.png", "data.svg", "data.pdf"] {
    let result = try Program.run(
      ["reproduce", "out/\(name)"], environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8"],
      in: scratch.url)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.hasPrefix("out/\(name): the same, all "))
  }
}

@Test func aChangedPixelIsFound() throws {
  let scratch = try figures()
  // Another seed's file with this one's record would be a forgery; here one byte of a comment is enough.
  let url = scratch.url.appendingPathComponent("out/data.svg")
  let text = try String(contentsOf: url, encoding: .utf8)
  try text.replacing("<title", with: "<!-- touched --><title", maxReplacements: 1)
    .write(to: url, atomically: true, encoding: .utf8)
  let result = try Program.run(["reproduce", "out/data.svg", "out/data.png"], in: scratch.url)
  #expect(result.status == 1)
  #expect(result.output.contains("out/data.svg: not the same\n"))
  #expect(result.output.contains("the file was changed after it was made"))
  #expect(result.output.contains("out/data.png: the same"))
}

@Test func anotherVersionIsNamed() throws {
  let scratch = try figures()
  let url = scratch.url.appendingPathComponent("out/data.svg")
  let text = try String(contentsOf: url, encoding: .utf8)
  let old = text.replacing(#"cairo":"1."#, with: #"cairo":"0."#)
    .replacing(#"cairo&quot;:&quot;1."#, with: #"cairo&quot;:&quot;0."#)
  #expect(old != text)
  try old.write(to: url, atomically: true, encoding: .utf8)
  let result = try Program.run(["reproduce", "out/data.svg"], in: scratch.url)
  #expect(result.status == 1)
  #expect(result.output.contains("cairo: 0."))
}

@Test func withoutProvenanceThereIsNothingToInspect() throws {
  let scratch = try figures("--no-provenance")
  for name in ["data.png", "data.svg", "data.pdf"] {
    let result = try Program.run(["inspect", "out/\(name)"], in: scratch.url)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: out/\(name): "))
    #expect(result.errors.contains("--no-provenance"))
  }
}

@Test func whatIsNoFigureIsNamed() throws {
  let scratch = try figures()
  let cut = try scratch.data("out/data.png").prefix(300)
  try cut.write(to: scratch.url.appendingPathComponent("cut.png"))
  for (name, message) in [
    ("out/run.json", "not a figure"), ("cut.png", "damaged"), ("none.png", "there is no such file"),
  ] {
    let result = try Program.run(["inspect", name], in: scratch.url)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: \(name): ") && result.errors.contains(message))
  }
}

@Test func noFigureNamesItsMakerOrMachine() throws {
  let scratch = try Scratch()
  let secret = scratch.url.path
  try Data("x,y\n1,2\n2,3\n3,5\n".utf8).write(to: scratch.url.appendingPathComponent("p.csv"))
  try Data(
    """
    data: { file: \(secret)/p.csv, x: x, y: y }
    model: { formula: a*x, parameters: { a: 0 } }
    optimizer: { kind: gradient-descent, learning-rate: 0.01 }
    figures: [fit]
    """.utf8
  ).write(to: scratch.url.appendingPathComponent("e.yml"))
  let result = try Program.run(
    ["run", "\(secret)/e.yml", "--out", "\(secret)/out", "--format", "png,svg,pdf"],
    in: scratch.url)
  #expect(result.status == 0)
  for name in try scratch.names(in: "out") {
    let data = try scratch.data("out/\(name)")
    #expect(data.range(of: Data(secret.utf8)) == nil, "\(name)")
  }
  let inspected = try Program.run(["inspect", "out/fit.png", "--json"], in: scratch.url)
  #expect(!inspected.output.contains(secret) && inspected.output.contains("p.csv"))
}
