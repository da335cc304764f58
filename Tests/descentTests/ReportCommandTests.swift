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

  @Test("A page is kept: out of date it fails the check, brought up to date it passes")
  func keeping() throws {
    let page = "# P\n<!-- descent:begin out/prediction-strip -->\n<!-- descent:end -->\nend\n"
    try scratch.write(page, to: "page.md")
    let stale = try run("--into", "page.md", "--check")
    #expect(stale.status == 1)
    #expect(stale.output == "page.md:2: out/prediction-strip is out of date\n")
    #expect(try scratch.text("page.md") == page)
    #expect(try run("--into", "page.md").output == "wrote page.md\n")
    #expect(try scratch.text("page.md").contains("](out/prediction-strip.svg)"))
    #expect(try scratch.text("page.md").hasSuffix("<!-- descent:end -->\nend\n"))
    let fresh = try run("--into", "page.md", "--check")
    #expect(fresh.status == 0 && fresh.output == "up to date: page.md\n")
    #expect(try run("--into", "page.md").output == "nothing to change\n")
  }

  @Test("Links of a kept page count from where it is")
  func subdirectory() throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("docs"), withIntermediateDirectories: false)
    try scratch.write(
      "<!-- descent:begin ../out/prediction-strip -->\n<!-- descent:end -->\n"
        + "<!-- descent:begin prediction-strip -->\n<!-- descent:end -->\n", to: "docs/page.md")
    #expect(try run("out", "--into", "docs/page.md").status == 0)
    let links = try scratch.text("docs/page.md").components(
      separatedBy: "](../out/prediction-strip.svg)")
    #expect(links.count == 3)
  }

  @Test("A page in a catalog of DocC links figures by their names, as DocC finds them")
  func catalog() throws {
    _ = try Program.run(
      ["article", "--only", "data", "--format", "svg", "--quiet", "--out", "My.docc/run"],
      in: scratch.url)
    try scratch.write(
      "<!-- descent:begin run/data -->\n<!-- descent:end -->\n", to: "My.docc/page.md")
    #expect(try run("--into", "My.docc/page.md").status == 0)
    #expect(try scratch.text("My.docc/page.md").contains("](data.svg)"))
    // From inside it is the same page.
    let inside = scratch.url.appendingPathComponent("My.docc/run")
    let check = try Program.run(["report", "--into", "../page.md", "--check"], in: inside)
    #expect(check.status == 0, "\(check.output)")
    let fragment = try Program.run(["report", ".", "--fragment", "data"], in: inside)
    #expect(fragment.output.contains("](data.svg)"))
    // Another file of that name would be taken for it.
    _ = try Program.run(
      ["article", "--only", "data", "--format", "svg", "--quiet", "--out", "My.docc/other"],
      in: scratch.url)
    try scratch.write(
      "<!-- descent:begin run/data -->\n<!-- descent:end -->\n\n"
        + "<!-- descent:begin other/data -->\n<!-- descent:end -->\n", to: "My.docc/page.md")
    let twice = try run("--into", "My.docc/page.md")
    #expect(twice.status == 2)
    #expect(
      twice.errors.hasPrefix(
        "error: My.docc/page.md:1: My.docc/run/data.svg: is called as "))
    #expect(twice.errors.contains("My.docc/other/data.svg is, and DocC finds files by their names"))
    // Nor does DocC look for what is beside its catalog.
    try scratch.write(
      "<!-- descent:begin ../out/prediction-strip -->\n<!-- descent:end -->\n",
      to: "My.docc/page.md")
    let outside = try run("--into", "My.docc/page.md")
    #expect(outside.status == 2)
    #expect(outside.errors.contains("prediction-strip.svg: is outside of "))
    // Two reports in one would have figures of the same names.
    #expect(try run("My.docc/run", "--format", "md").status == 0)
    let second = try run("My.docc/other", "--format", "md")
    #expect(second.status == 2 && second.errors.contains("report-data.svg: is called as "))
    #expect(
      !FileManager.default.fileExists(atPath: scratch.url.path + "/My.docc/other/report.md"))
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

  @Test("A page above, or a record by its whole path, is linked as from anywhere else")
  func above() throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("work"), withIntermediateDirectories: false)
    try scratch.write(
      "<!-- descent:begin prediction-strip -->\n<!-- descent:end -->\n", to: "page.md")
    let work = scratch.url.appendingPathComponent("work")
    #expect(
      try Program.run(["report", "../out", "--into", "../page.md"], in: work).status == 0)
    #expect(try scratch.text("page.md").contains("](out/prediction-strip.svg)"))
    let whole = scratch.url.appendingPathComponent("out").path
    for (source, page, home) in [
      ("out", "page.md", scratch.url), (whole, "page.md", scratch.url),
      (whole, "../page.md", work), ("../out", "../page.md", work),
    ] {
      #expect(
        try Program.run(["report", source, "--into", page, "--check"], in: home).status == 0)
    }
  }

  @Test("A page keeps its permissions, and a link to one stays a link")
  func permissions() throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("docs"), withIntermediateDirectories: false)
    let (page, link) = (
      scratch.url.appendingPathComponent("docs/page.md").path,
      scratch.url.appendingPathComponent("page.md").path
    )
    try scratch.write(
      "<!-- descent:begin ../out/prediction-strip -->\n<!-- descent:end -->\n", to: "docs/page.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: page)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "docs/page.md")
    #expect(try run("--into", "docs/page.md").output == "wrote docs/page.md\n")
    func mode() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: page)[.posixPermissions] as? Int
    }
    #expect(try mode() == 0o600)
    try scratch.write(
      "<!-- descent:begin prediction-strip -->\n<!-- descent:end -->\n", to: "new.md")
    try FileManager.default.removeItem(atPath: page)
    try FileManager.default.moveItem(
      at: scratch.url.appendingPathComponent("new.md"), to: URL(fileURLWithPath: page))
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: page)
    #expect(try run("out", "--into", "page.md").output == "wrote page.md\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "docs/page.md")
    #expect(try scratch.text("docs/page.md").contains("prediction-strip.svg)"))
    #expect(try mode() == 0o664)
    #expect(try scratch.names(in: "docs") == ["page.md"])
  }

  @Test("A page whose lines alone are not as they are written is named as such, in JSON too")
  func layout() throws {
    try scratch.write(
      "a\r\n<!-- descent:begin out/prediction-strip -->\n<!-- descent:end -->\n", to: "page.md")
    #expect(try run("--into", "page.md").status == 0)
    let page = try scratch.text("page.md")
    #expect(page.hasPrefix("a\r\n<!-- descent:begin out/prediction-strip -->\n\n!["))
    #expect(try run("--into", "page.md", "--check").status == 0)
    try scratch.write(page.replacing("-->\n\n![", with: "-->\n!["), to: "page.md")
    let words = try run("--into", "page.md", "--check")
    #expect(words.status == 1)
    #expect(
      words.output
        == "page.md: empty lines around a kept place, or ends of lines in it, are not as they are "
        + "written\n")
    let json = try run("--into", "page.md", "--check", "--json")
    #expect(json.status == 1)
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(record["pages"] as? [String] == ["page.md"])
    #expect((record["outdated"] as? [Any])?.isEmpty == true)
  }

  @Test("Names and paths of others move no cursor")
  func controls() throws {
    let path = "p\u{1B}[31m.md"
    try scratch.write(
      "<!-- descent:begin out/prediction-strip -->\n<!-- descent:end -->\n", to: path)
    let stale = try run("--into", path, "--check")
    #expect(
      stale.output == #"p\u{1B}[31m.md:1: out/prediction-strip is out of date"# + "\n")
    #expect(stale.errors.hasSuffix(#"descent report --into 'p\u{1B}[31m.md'"# + "\n"))
    #expect(try run("--into", path).status == 0)
    #expect(
      try run("--into", path, "--check").output == #"up to date: p\u{1B}[31m.md"# + "\n")
    for text in [
      "none\n", "<!-- descent:begin a\u{1B}[31m -->\n",
      "<!-- descent:begin out/a\u{1B}[31m -->\n<!-- descent:end -->\n",
      "<!-- descent:begin a\u{1B}[31m/b -->\n<!-- descent:end -->\n",
    ] {
      try scratch.write(text, to: path)
      let wrong = try run("--into", path)
      #expect(wrong.status != 0 && wrong.errors.contains(#"\u{1B}[31m"#))
      #expect(!(wrong.errors + wrong.output).contains("\u{1B}"))
    }
  }

  @Test("Standard input is no page to keep")
  func standardInput() throws {
    let result = try run("--into", "-")
    #expect(result.status == 64 && result.errors.contains("--into"))
    #expect(try !scratch.names().contains("-"))
  }

  @Test("What brings a page up to date is said as a shell takes it")
  func advice() throws {
    try scratch.write(
      "<!-- descent:begin prediction-strip -->\n<!-- descent:end -->\n", to: "my page.md")
    #expect(
      try run("out", "--into", "my page.md", "--check").errors
        == "To bring them up to date: descent report out --into 'my page.md'\n")
    #expect(
      try run("--into", "my page.md", "--check").errors
        == "To bring them up to date: descent report --into 'my page.md'\n")
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

  @Test("A figure of another run is not linked as this one's")
  func otherRun() throws {
    try scratch.write(
      "<!-- descent:begin out/prediction-strip -->\n<!-- descent:end -->\n", to: "page.md")
    _ = try Program.run(
      [
        "article", "--seed", "7", "--only", "prediction-strip", "--format", "svg", "--out", "other",
      ],
      in: scratch.url)
    let file = scratch.url.appendingPathComponent("out/prediction-strip.svg")
    try Data(contentsOf: scratch.url.appendingPathComponent("other/prediction-strip.svg"))
      .write(to: file)
    let other = try run("--into", "page.md")
    #expect(
      other.status == 2 && other.errors.contains("shows something else than the record in out"))
    try FileManager.default.removeItem(at: file)
    let none = try run("--into", "page.md")
    #expect(
      none.status == 2 && none.errors.contains("draw it into out with --only prediction-strip"))
  }
}
