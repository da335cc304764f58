import Foundation
import Testing

@Suite("descent report")
struct ReportCommandTests {
  private let scratch: Scratch

  /// A directory with the article's strip in `out`.
  init() throws {
    scratch = try Scratch()
    _ = try Program.run(
      ["article", "--only", "prediction-strip", "--format", "svg", "--quiet"], in: scratch.url)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(["report"] + arguments, in: scratch.url)
  }

  @Test("All three formats are written beside the run, twice the same")
  func formats() throws {
    let result = try run("--format", "html,md,pdf")
    #expect(result.status == 0 && result.errors == "")
    #expect(
      result.output
        == "wrote out/report.html, out/report-prediction-strip.svg, out/report.md, "
        + "out/report.pdf\n")
    for name in ["report.html", "report.md", "report.pdf"] {
      let first = try Data(contentsOf: scratch.url.appendingPathComponent("out/\(name)"))
      _ = try run("out/run.json", "--format", "html,md,pdf", "--out", "again")
      #expect(try Data(contentsOf: scratch.url.appendingPathComponent("again/\(name)")) == first)
    }
    let page = try scratch.text("out/report.html")
    #expect(page.contains("74.96194346966999"))
    #expect(page.contains("<figure id=\"prediction-strip\"><div class=\"scroll\""))
    #expect(!page.contains("style="))
    #expect(try scratch.text("out/report.md").contains("](report-prediction-strip.svg)"))
  }

  @Test("An experiment's file is run first")
  func experiment() throws {
    _ = try Program.run(["init"], in: scratch.url)
    let result = try run("experiment.yml", "--out", "mine", "--only", "fit")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("wrote mine/report.html\n"))
    #expect(try scratch.text("mine/report.html").contains("descent report experiment.yml"))
    #expect(try scratch.text("mine/run.json").contains("\"figures\""))
  }

  @Test("A fragment is printed; a part that is not there is named")
  func fragment() throws {
    let result = try run("out", "--fragment", "prediction-strip")
    #expect(result.status == 0)
    #expect(result.output.contains("](out/prediction-strip.svg)"))
    #expect(result.output.contains("The RMSE went from 74.96 to **18.04**"))
    let wrong = try run("out", "--fragment", "prediction-stripe")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("did you mean prediction-strip?"))
  }

  @Test("Nobody waits for a pipe, and a device has no end")
  func pipes() throws {
    let record = scratch.url.path + "/out/run.json"
    let saved = try scratch.data("out/run.json")
    try FileManager.default.removeItem(atPath: record)
    #expect(mkfifo(record, 0o600) == 0)
    #expect(try run().errors.hasPrefix("error: out/run.json: is a pipe or a device, which"))
    try FileManager.default.removeItem(atPath: record)
    try FileManager.default.createSymbolicLink(
      atPath: record, withDestinationPath: "/dev/zero")
    #expect(try run().status == 2)
    try FileManager.default.removeItem(atPath: record)
    try FileManager.default.createSymbolicLink(
      atPath: record, withDestinationPath: "nowhere.json")
    #expect(try run().errors.contains("has no run.json"))
    try FileManager.default.removeItem(atPath: record)
    try saved.write(to: URL(fileURLWithPath: record))
    #expect(mkfifo(scratch.url.path + "/page.md", 0o600) == 0)
    #expect(try run("--into", "page.md").status == 2)
    try FileManager.default.createDirectory(
      atPath: scratch.url.path + "/sweep", withIntermediateDirectories: false)
    #expect(mkfifo(scratch.url.path + "/sweep/sweep.json", 0o600) == 0)
    #expect(
      try run("sweep").errors.hasPrefix("error: sweep/sweep.json: is a pipe or a device, which"))
  }

  @Test("A fragment of an experiment is Markdown alone")
  func fragmentOfExperiment() throws {
    _ = try Program.run(["init"], in: scratch.url)
    let result = try run("experiment.yml", "--fragment", "fit")
    #expect(result.status == 0 && result.output.hasPrefix("![Scatter plot of"))
  }

  @Test("A figure's name in a record is no path")
  func names() throws {
    let record = try scratch.text("out/run.json")
    let named = "\"name\" : \"prediction-strip\""
    #expect(record.contains(named))
    try scratch.write(
      record.replacing(named, with: "\"name\" : \"../x\""), to: "out/run.json")
    let result = try run("--format", "html,md")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: out/run.json: figures: \"../x\" is no figure's name"))
    #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/out/report.html"))
  }

  @Test("Data in a file are said to lie beside the experiment")
  func data() throws {
    try scratch.write("u,v\n1,2\n3,4.5\n4,5\n", to: "points.csv")
    try scratch.write(
      "data: {file: points.csv, x: u, y: v}\nmodel: {formula: a*x, parameters: {a: 0}}\n"
        + "optimizer: {kind: sgd, learning-rate: 0.01}\nsteps: 3\nfigures: [fit]\n",
      to: "points.yml")
    #expect(try run("points.yml", "--out", "mine", "--format", "md").status == 0)
    #expect(
      try scratch.text("mine/report.md").contains(
        "in a file `experiment.yml` and its data, as they were, in `points.csv` beside it, this"))
  }

  @Test("A run does not go beside a sweep")
  func besideSweep() throws {
    _ = try Program.run(["init"], in: scratch.url)
    _ = try Program.run(
      ["sweep", "--seeds", "0...1", "--no-figures", "--quiet"], in: scratch.url)
    let before = try SweepFolder.content(scratch.url.appendingPathComponent("sweep"))
    let result = try run("experiment.yml", "--out", "sweep")
    #expect(result.status == 64)
    #expect(
      result.errors.hasPrefix(
        "error: sweep: has a sweep, beside which a run has no place; give --out another directory"))
    #expect(try SweepFolder.content(scratch.url.appendingPathComponent("sweep")) == before)
  }

  @Test("A report never takes the place of a figure")
  func figures() throws {
    for name in ["report-prediction-strip.svg", "report.pdf"] {
      let format = String(name.split(separator: ".")[1])
      _ = try Program.run(
        ["article", "--only", "prediction-strip", "--format", format, "--quiet"], in: scratch.url)
      let path = scratch.url.path + "/out/"
      try FileManager.default.moveItem(
        atPath: path + "prediction-strip.\(format)", toPath: path + name)
      let result = try run("--format", "html,md,pdf")
      #expect(result.status == 2)
      #expect(
        result.errors
          == "error: out/\(name): is a figure, which a file of the report would replace; give --out "
          + "another directory\n")
      #expect(!FileManager.default.fileExists(atPath: path + "report.html"))
      try FileManager.default.removeItem(atPath: path + name)
    }
  }

  @Test("A report's own options are said again, and the figures as they were asked for")
  func command() throws {
    _ = try Program.run(
      ["article", "--only", "fit,data", "--theme", "clean", "--quiet"], in: scratch.url)
    #expect(try run("--format", "html,md", "--only", "data").status == 0)
    #expect(
      try scratch.text("out/report.md").contains(
        "```sh\ndescent article --only data,fit --theme clean && "
          + "descent report --format html,md --only data\n```"))
  }

  @Test("Mistakes have their codes, name the next step, and leave everything as it was")
  func mistakes() throws {
    let missing = try run("nowhere")
    #expect(missing.status == 2)
    #expect(
      missing.errors.hasPrefix(
        "error: nowhere: has no run.json and no sweep.json; name a directory that"))
    try scratch.write("<!-- descent:begin out/other -->\n<!-- descent:end -->\n", to: "page.md")
    let unknown = try run("--into", "page.md")
    #expect(
      unknown.status == 2 && unknown.errors.hasPrefix("error: page.md:1: unknown part \"other\""))
    try scratch.write("no place\n", to: "page.md")
    #expect(try run("--into", "page.md", "--check").status == 2)
    #expect(try run("--check").status == 64)
    #expect(try run("--into", "page.md", "--format", "pdf").status == 64)
    #expect(try run("--format", "docx").status == 64)
    #expect(try run("--paper", "a5").status == 64)
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("out/report.html"),
      withIntermediateDirectories: false)
    #expect(try run().status == 2)
    let damaged = try scratch.text("out/run.json").replacing(
      "\"loss\" : 5619.293", with: "\"loss\" : []")
    try scratch.write(damaged, to: "out/run.json")
    let broken = try run()
    #expect(broken.status == 2)
    #expect(broken.errors.contains("out/run.json: steps[0].loss: "))
    try scratch.write(String(damaged.dropLast(40)), to: "out/run.json")
    #expect(try run().status == 2)
  }
}
