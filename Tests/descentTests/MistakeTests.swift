import Foundation
import Testing

/// A command line that cannot be used, and what the first line about it says.
private let mistakes: [(arguments: [String], message: String)] = [
  (
    ["--only", "prediction-stripe"],
    #"unknown figure "prediction-stripe"; did you mean prediction-strip?"#
  ),
  (["--only", "strip"], #"unknown figure "strip"; did you mean prediction-strip?"#),
  (["--only", "data,"], #"unknown figure ""; known are gradient-descent, training-loop,"#),
  (["--format", "jpeg"], #"unknown format "jpeg"; did you mean apng?"#),
  (["--format", "gif"], #"unknown format "gif";"#),
  (["--theme", "matplotlip"], #"unknown theme "matplotlip"; did you mean matplotlib?"#),
  (["--theme", "dark"], #"unknown theme "dark"; known are matplotlib, clean"#),
  (["--dpi", "0"], "dpi: 0 is not a number from 10 to 2400"),
  (["--dpi", "nan"], "dpi: nan is not a number from 10 to 2400"),
  (["--dpi", "1e9"], "dpi: 1e9 is not a number from 10 to 2400"),
  (["--dpi", "high"], "dpi: high is not a number from 10 to 2400"),
  (["--seed", "x"], #"seed: "x" is not a decimal integer"#),
  (["--seed", "1e3"], #"seed: "1e3" is not a decimal integer"#),
  (["--seed", "18446744073709551616"], "seed: 18446744073709551616 is out of range"),
  (["--loops", "two"], "loops: two is no whole number; 0 is without end"),
  (["--frame-time", "fast"], "frame-time: fast is no number of seconds, such as 0.5"),
  (["--loops", "2"], "loops: none of the figures moves; ask for descent-animation with --only"),
  (
    ["--only", "descent-animation", "--loops", "-1"],
    "figures.descent-animation.loops: -1 is not from 0, which is without end, to 10000"
  ),
  (
    ["--only", "descent-animation", "data", "--format", "apng"],
    "figures.data.formats: apng is for what moves, and data does not;"
  ),
  (["--draw", "3"], "draw: 3 is not 1 or 2"),
  (["--draw", "two"], "draw: two is not 1 or 2"),
  (["--them", "clean"], "Unknown option '--them'"),
  (["--out"], "Missing value for '--out <dir>'"),
  (["artcle"], #"unknown command "artcle"; did you mean article?"#),
  (["rnu", "a.yml"], #"unknown command "rnu"; did you mean run?"#),
]

@Test(arguments: mistakes.indices)
func aMistakeIsNamedAndNothingIsWritten(index: Int) throws {
  let (arguments, message) = mistakes[index]
  let scratch = try Scratch()
  let result = try Program.run(arguments, in: scratch.url)
  #expect(result.status == 64)
  #expect(result.errors.hasPrefix("error: "))
  let firstLine = result.errors.split(separator: "\n").first ?? ""
  #expect(firstLine.contains(message), "\(firstLine)")
  #expect(result.output == "")
  #expect(try scratch.names() == [])
}

@Test func aDateThatIsNoneIsAMistakeToo() throws {
  let scratch = try Scratch()
  let result = try Program.run(
    ["--only", "data"], environment: ["SOURCE_DATE_EPOCH": "yesterday"], in: scratch.url)
  #expect(result.status == 64)
  #expect(result.errors.contains(#"SOURCE_DATE_EPOCH: "yesterday" is not a whole number"#))
  #expect(try scratch.names() == [])
}

@Test func aFileInTheWayOfTheDirectoryIsNamed() throws {
  let scratch = try Scratch()
  try Data("mine".utf8).write(to: scratch.url.appendingPathComponent("out"))
  let result = try Program.run([], in: scratch.url)
  #expect(result.status == 2)
  #expect(result.errors.hasPrefix("error: out: cannot use it as a directory, a file is in the way"))
  #expect(try scratch.data("out") == Data("mine".utf8))
  #expect(try scratch.names() == ["out"])
}

@Test func aDirectoryInTheWayOfAFileIsNamedAndNothingTemporaryStays() throws {
  let scratch = try Scratch()
  try FileManager.default.createDirectory(
    at: scratch.url.appendingPathComponent("out/data.png"), withIntermediateDirectories: true)
  let result = try Program.run(["--only", "data"], in: scratch.url)
  #expect(result.status == 2)
  #expect(result.errors.contains("out/data.png: cannot write the file, a directory has this name"))
  #expect(try scratch.names(in: "out") == ["data.png", "rmse.csv", "run.json"])
}

@Test func aPlaceThatCannotBeWrittenIsNamed() throws {
  let result = try Program.run(["--out", "/proc/descent", "--only", "data"])
  #expect(result.status == 2)
  #expect(result.errors.contains("/proc/descent"))
}

@Test func aFullDiskIsNamedAndNothingHalfWrittenStays() throws {
  // A link to a device that is always full stands for the disk: links are written through.
  guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
  let scratch = try Scratch()
  let out = scratch.url.appendingPathComponent("out")
  try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
  try FileManager.default.createSymbolicLink(
    atPath: out.appendingPathComponent("data.svg").path, withDestinationPath: "/dev/full")
  let result = try Program.run(["--only", "data", "--format", "svg"], in: scratch.url)
  #expect(result.status == 2)
  #expect(result.errors.contains("out/data.svg: cannot write, no space left"))
  #expect(try scratch.names(in: "out") == ["data.svg", "rmse.csv", "run.json"])
}

@Test func resultsThatCannotBePrintedAreAFailure() throws {
  guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
  let scratch = try Scratch()
  let process = Process()
  process.executableURL = Program.executable
  process.arguments = ["--only", "data", "--format", "svg"]
  process.currentDirectoryURL = scratch.url
  process.standardOutput = full
  let errors = Pipe()
  process.standardError = errors
  try process.run()
  let text = String(
    decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  #expect(process.terminationStatus == 2)
  #expect(text.contains("error: standard output: cannot write"))
}

@Test func withoutFontsTheErrorNamesThePackage() throws {
  let scratch = try Scratch()
  let result = try Program.run(
    ["--only", "data"], environment: ["DESCENT_FONT_DIRECTORY": "/nowhere"], in: scratch.url)
  #expect(result.status == 2)
  #expect(result.errors.contains(#"font: no file for "DejaVu Sans" in /nowhere"#))
  #expect(result.errors.contains("apt-get install fonts-dejavu-core"))
}

@Test func anInterruptLeavesNothingTemporary() throws {
  let scratch = try Scratch()
  for delay in stride(from: 0.002, to: 0.06, by: 0.004) {
    let process = Process()
    process.executableURL = Program.executable
    process.currentDirectoryURL = scratch.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: delay)
    process.interrupt()
    process.waitUntilExit()
    let names = (try? scratch.names(in: "out")) ?? []
    #expect(names.allSatisfy { !$0.hasPrefix(".") }, "\(names)")
  }
}
