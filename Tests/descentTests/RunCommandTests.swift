import Foundation
import Testing

/// An experiment of two parameters.
private let experiment = """
  seed: 1
  data:
    x: linspace(0, 4, 40)
    y: 2.5*x + 1 + 0.5*randn(40)
  model:
    formula: slope*x + offset
    parameters: { slope: 0, offset: 0 }
  optimizer: { kind: gradient-descent, learning-rate: 0.05 }
  steps: 30
  theme: clean
  figures:
    - fit: { formats: [svg] }
    - rmse-curve

  """

/// A directory with the experiment in it.
private func scratch(_ text: String = experiment) throws -> Scratch {
  let scratch = try Scratch()
  try Data(text.utf8).write(to: scratch.url.appendingPathComponent("e.yml"))
  return scratch
}

@Test func anExperimentIsRunAndReported() throws {
  let scratch = try scratch()
  let result = try Program.run(["run", "e.yml"], in: scratch.url)
  #expect(result.status == 0 && result.errors == "wrote 5 files to out\n")
  let lines = result.output.split(separator: "\n")
  #expect(lines.first?.split(separator: " ") == ["step", "loss", "RMSE"])
  #expect(lines.count == 23 && lines[21] == "20 of 30 steps; rmse.csv has all")
  #expect(lines.last?.hasPrefix("after 30 steps: slope = 2.") == true)
  #expect(
    try scratch.names(in: "out") == [
      "fit.svg", "rmse-curve.png", "rmse-curve.svg", "rmse.csv", "run.json",
    ])
}

@Test func theCommandLineHoldsOverTheFilesOutput() throws {
  let scratch = try scratch()
  let result = try Program.run(
    [
      "run", "e.yml", "--only", "fit", "residuals", "--format", "png", "--steps", "2", "--out", "o",
      "--seed", "7", "--set", "optimizer.learning-rate=0.01", "--json",
    ], in: scratch.url)
  #expect(result.status == 0 && result.errors == "")
  #expect(try scratch.names(in: "o") == ["fit.png", "residuals.png", "rmse.csv", "run.json"])
  struct Answer: Decodable {
    var schema: String
    var seed: String
    var parameters: [String: String]
    var steps: [Step]
    struct Step: Decodable { var loss: String }
  }
  let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
  #expect(answer.schema == "descent.result/1" && answer.seed == "7" && answer.steps.count == 2)
  #expect(Set(answer.parameters.keys) == ["slope", "offset"])
}

@Test func standardInputIsAFileToo() throws {
  let scratch = try scratch()
  let process = Process()
  process.executableURL = Program.executable
  process.arguments = ["run", "-", "--quiet", "--out", "o"]
  process.currentDirectoryURL = scratch.url
  process.standardInput = try FileHandle(
    forReadingFrom: scratch.url.appendingPathComponent("e.yml"))
  process.standardOutput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
  #expect(try scratch.names(in: "o").count == 5)
}

@Test func everyValueAndItsOriginArePrinted() throws {
  let scratch = try scratch()
  let result = try Program.run(
    ["run", "e.yml", "--print-config", "--seed", "3"], in: scratch.url)
  #expect(result.status == 0)
  let lines = result.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  #expect(lines.contains(["seed", "3", "--seed"]))
  #expect(lines.contains(["steps", "30", "e.yml:9"]))
  #expect(lines.contains(["dpi", "100", "default"]))
  #expect(try scratch.names() == ["e.yml"])
}

@Test func aMistakeHasItsLineAndNothingIsWritten() throws {
  for (old, new, message) in [
    ("steps: 30", "steps: 0", "error: steps: 0 is not from 1 to 1000000 (e.yml:9)"),
    (
      "+ offset", "+ ofset",
      "error: model.formula: unknown name ofset; did you mean offset? "
        + "(column 11 of \"slope*x + ofset\") (e.yml:6)"
    ),
    (
      "theme: clean", "theme: cleen",
      "error: theme: unknown name \"cleen\"; did you mean clean? (e.yml:10)"
    ),
  ] {
    let scratch = try scratch(experiment.replacing(old, with: new))
    let result = try Program.run(["run", "e.yml"], in: scratch.url)
    #expect(result.status == 64 && result.output == "")
    #expect(result.errors == message + "\n")
    #expect(try scratch.names() == ["e.yml"])
  }
}

@Test func aFileThatIsNotThereIsNamed() throws {
  let scratch = try Scratch()
  let result = try Program.run(["run", "no.yml"], in: scratch.url)
  #expect(result.status == 2)
  #expect(result.errors == "error: no.yml: there is no such file; check the name\n")
}

@Test func aRunThatDivergesIsAResult() throws {
  let scratch = try scratch(experiment.replacing("0.05", with: "5"))
  let result = try Program.run(["run", "e.yml", "--steps", "100"], in: scratch.url)
  #expect(result.status == 0)
  #expect(result.errors.hasPrefix("warning: the run diverged at step "))
  #expect(result.output.contains("diverged at step "))
  let json = String(decoding: try scratch.data("out/run.json"), as: UTF8.self)
  #expect(json.contains("\"diverged\" : {"))
  let figure = String(decoding: try scratch.data("out/fit.svg"), as: UTF8.self)
  #expect(figure.contains("The run diverged at step "))
}

@Test func aStarterIsWrittenRunsAndIsNotReplaced() throws {
  let scratch = try Scratch()
  let first = try Program.run(["init"], in: scratch.url)
  #expect(first.status == 0)
  #expect(first.errors == "wrote experiment.yml; run it: descent run experiment.yml\n")
  let run = try Program.run(["run", "experiment.yml", "--quiet"], in: scratch.url)
  #expect(run.status == 0)
  let second = try Program.run(["init"], in: scratch.url)
  #expect(second.status == 2 && second.errors.contains("experiment.yml: is there already"))
  #expect(try Program.run(["init", "--force"], in: scratch.url).status == 0)
}
