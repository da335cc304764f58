import Foundation
import Testing

@Suite("descent report of a sweep")
struct SweepReportCommandTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: scratch.url)
  }

  /// A line through points, without figures.
  private static let points = """
    data:
      x: linspace(0, 1, 30)
      y: 2*x + 1 + 0.1*randn(30)
    model:
      formula: m*x + k
      parameters: {names: [m, k], initial: randn(2)}
    optimizer: {kind: sgd, learning-rate: 0.1}
    steps: 9

    """

  private static let line = points + "figures: [fit]\n"

  @Test("All formats are written with a page about each run, twice the same, and sweep.json holds")
  func formats() throws {
    #expect(try run("sweep", "--seeds", "0...9", "--quiet").status == 0)
    let result = try run("report", "sweep", "--format", "html,md,pdf")
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.hasPrefix("wrote sweep/report.html, sweep/report-rmse-fan.svg, "))
    #expect(
      result.output.hasSuffix("sweep/report.pdf, and 20 pages in sweep/report-files/\n"))
    let page = try scratch.text("sweep/report.html")
    #expect(page.contains("href=\"report-files/runs/seed-7.html\""))
    #expect(page.contains("<table data-sortable>"))
    let run7 = try scratch.text("sweep/report-files/runs/seed-7.html")
    #expect(run7.contains("href=\"../../report.html\""))
    #expect(run7.contains("href=\"../../figures/prediction-strip/seed-7.png\""))
    #expect(try scratch.text("sweep/report.md").contains("[7](report-files/runs/seed-7.md)"))
    #expect(try scratch.text("sweep/report-files/runs/seed-7.md").contains("](../../report.md)"))
    let first = try SweepFolder.content(scratch.url.appendingPathComponent("sweep"))
    #expect(try run("report", "sweep/sweep.json", "--format", "html,md,pdf").status == 0)
    #expect(try SweepFolder.content(scratch.url.appendingPathComponent("sweep")) == first)
    #expect(try run("sweep", "verify", "sweep", "--sample", "0").status == 0)
  }

  @Test("Elsewhere it links back to the sweep's figures, by absolute paths, too")
  func elsewhere() throws {
    #expect(try run("sweep", "--seeds", "3", "--quiet").status == 0)
    let root = scratch.url.resolvingSymlinksInPath().path
    for (source, out) in [
      ("sweep", "pages/one"), ("\(root)/sweep", "\(root)/pages/one"),
      ("sweep", "\(root)/pages/one"), ("\(root)/sweep", "pages/one"),
    ] {
      #expect(try run("report", source, "--out", out).status == 0)
      let page = try scratch.text("pages/one/report-files/runs/seed-3.html")
      #expect(
        page.contains("href=\"../../../../sweep/figures/prediction-strip/seed-3.png\""))
    }
  }

  /// Figures that have looks of their own, beside one of all.
  private static let looks =
    points + """
      theme: dark
      figures:
        - fit: {name: one, theme: clean}
        - fit: {name: two, theme: clean, dpi: 40, title: Second}
      """

  @Test(
    "The file and the command that a report names make the same sweep and the same page",
    arguments: [
      [
        "line.yml", "--seeds", "4,2,7...8", "--vary", "optimizer.learning-rate=0.1,1e-3",
        "--vary", "model.formula=m*x + k,m*x - k", "--dpi", "50", "--theme", "clean", "--summary",
        "rmse-fan,outliers", "--name", "{figure}/{optimizer.learning-rate}_{model.formula}_{seed}",
        "--no-provenance",
      ],
      ["--seeds", "2,3", "--only", "rmse-curve", "--theme", "clean"],
      ["line.yml", "--seeds", "2,3", "--vary", "theme=dark,clean", "--only", "fit"],
      ["looks.yml", "--seeds", "2,3", "--vary", "dpi=50,72", "--theme", "auto"],
      ["looks.yml", "--seeds", "2,3", "--vary", "theme=matplotlib,auto", "--summary", "none"],
      ["looks.yml", "--seeds", "2,3", "--vary", "formats=svg,png", "--vary", "theme=clean,dark"],
      ["line.yml", "--seeds", "2,3", "--vary", "theme=clean,dark", "--summary-only"],
      ["line.yml", "--seeds", "2,3", "--vary", "dpi=60,50", "--summary-only", "--theme", "clean"],
      ["line.yml", "--seeds", "2,3", "--name=-x{seed}{figure}", "--summary", "none"],
      ["--seeds", "2,3", "--only", "rmse-curve,prediction-strip", "--format", "svg"],
      ["--seeds", "2,3", "--summary", "none", "--theme", "dark", "--dpi", "72.5"],
      ["--seeds", "2,3", "--summary-only", "--theme", "clean", "--format", "svg"],
      ["--seeds", "2,3", "--only", "descent-animation", "--loops", "3", "--format", "svg"],
      ["--seeds", "2,3", "--only", "descent-animation", "--format", "apng,svg"],
      ["--seeds", "2,3", "--format", "png"], ["--seeds", "2,3", "--format", "pdf,svg"],
      ["line.yml", "--seeds", "2...3", "--format", "svg", "--summary", "none"],
      ["looks.yml", "--seeds", "2...3"], ["looks.yml", "--seeds", "2...3", "--format", "png"],
      ["looks.yml", "--seeds", "2,3", "--no-figures", "--set", "optimizer.learning-rate=1e30"],
    ])
  func command(arguments: [String]) throws {
    try scratch.write(Self.line, to: "line.yml")
    try scratch.write(Self.looks, to: "looks.yml")
    let sweep = try Program.run(
      ["sweep"] + arguments + ["--out", "first", "--quiet"], in: scratch.url)
    #expect(sweep.status == 0, "\(sweep.errors)")
    #expect(try run("report", "first", "--format", "md,html", "--theme", "clean").status == 0)
    try make(try scratch.text("first/report.md"))
    for name in ["sweep.json", "runs.csv", "report.md", "report.html"] {
      #expect(try scratch.text("first/\(name)") == scratch.text("sweep/\(name)"))
    }
    // And a run alone has the files that it has in the sweep.
    let runs = scratch.url.appendingPathComponent("first/report-files/runs")
    let pages = try FileManager.default.contentsOfDirectory(atPath: runs.path)
    let page = try #require(pages.sorted().first { $0.hasSuffix("seed-2.md") })
    try make(try scratch.text("first/report-files/runs/\(page)"))
    let run = scratch.url.appendingPathComponent("runs/\(page.dropLast(".md".count))")
    let made = Set(try SweepFolder.content(run).values)
    // Its picture's files are those that the page links.
    let links = try scratch.text("first/report-files/runs/\(page)")
      .matches(of: /\]\((\.\.\/\.\.\/figures\/[^)]+)\)/).map { String($0.1) }
    #expect(
      links.isEmpty == arguments.contains { $0 == "--summary-only" || $0.hasPrefix("--no-f") })
    for link in links {
      let file = runs.appendingPathComponent(link.removingPercentEncoding ?? link).standardized
      #expect(made.contains(try Data(contentsOf: file)), "\(link)")
    }
  }

  /// Gives a page's commands to a shell, beside the experiment that it may show.
  private func make(_ page: String) throws {
    let blocks = page.components(separatedBy: "```")
    if let yaml = blocks.first(where: { $0.hasPrefix("yaml\n") }) {
      try scratch.write(String(yaml.dropFirst("yaml\n".count)), to: "experiment.yml")
    }
    let shell = try #require(blocks.first { $0.hasPrefix("sh\n") })
    let script =
      "descent() { '\(Program.executable.path)' \"$@\"; }\n" + shell.dropFirst("sh\n".count)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = scratch.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(shell)")
  }

  @Test("Pages of runs that a sweep no longer has are told, and stay")
  func leftovers() throws {
    _ = try run("sweep", "--seeds", "0...3", "--no-figures", "--quiet")
    #expect(try run("report", "sweep").errors == "")
    _ = try run("sweep", "--seeds", "0...1", "--no-figures", "--quiet")
    let result = try run("report", "sweep")
    #expect(result.status == 0)
    #expect(
      result.errors
        == "note: sweep/report-files/runs/seed-2.html and 1 more page are of an earlier report; "
        + "delete them if no longer wanted\n")
    #expect(try scratch.text("sweep/report-files/runs/seed-2.html").contains("seed 2"))
  }

  @Test("A sweep in which runs fail is made again with its page by its command, which fails")
  func failing() throws {
    try scratch.write(Self.line, to: "line.yml")
    let arguments = ["line.yml", "--seeds", "2,3", "--vary", "model.formula=m*x + k,m/(x - x) + k"]
    _ = try Program.run(["sweep"] + arguments + ["--quiet"], in: scratch.url)
    #expect(try run("report", "sweep", "--format", "md").status == 0)
    let shell = try #require(
      try scratch.text("sweep/report.md").components(separatedBy: "```sh\n").last)
    #expect(shell.contains("\ndescent report sweep --format md\n```"))
  }

  @Test("Wherever the page is, by a name, a link or from inside, its links lead to the figures")
  func places() throws {
    #expect(try run("sweep", "--seeds", "3", "--quiet").status == 0)
    let root = scratch.url.resolvingSymlinksInPath().path
    try FileManager.default.createDirectory(
      atPath: root + "/far/deep/pages", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: root + "/link", withDestinationPath: "far/deep/pages")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/other", withDestinationPath: "sweep")
    for (source, out, folder) in [
      (".", "../x", "sweep"), ("./", "../y", "sweep"), ("../sweep", "../far/z", "sweep"),
      ("sweep", "link", ""), ("\(root)/other", "link/more", ""), ("other", "x/y/z", ""),
      ("sweep", "sweep", ""), ("other", "sweep", ""), ("link/../../../sweep", "v", ""),
      ("sweep", "link/../w", ""), ("sweep", "far/../sweep/in", ""),
    ] {
      let home = scratch.url.appendingPathComponent(folder)
      let result = try Program.run(["report", source, "--out", out], in: home)
      #expect(result.status == 0, "\(result.errors)")
      for page in ["report.html", "report-files/runs/seed-3.html"] {
        let path = out.hasPrefix("/") ? out : "\(root)/\(folder)/\(out)"
        let text = try String(contentsOfFile: "\(path)/\(page)", encoding: .utf8)
        // As a browser takes it, by names, and as the system does.
        let real = try #require(realpath(path, nil))
        defer { free(real) }
        // Out of a link by its name is elsewhere for the system.
        let bases = [out.contains("link/..") ? nil : path, String(cString: real)]
        for base in bases.compactMap({ $0 }) {
          for link in text.matches(of: /(?:href|src)="([^"#:]+)"/).map(\.1) {
            let home = base.split(separator: "/") + page.split(separator: "/").dropLast()
            let parts = link.hasPrefix("/") ? [] : home
            let file = (parts + link.split(separator: "/")).reduce(into: [Substring]()) {
              if $1 == ".." { _ = $0.popLast() } else { $0.append($1) }
            }.joined(separator: "/")
            #expect(
              FileManager.default.fileExists(atPath: "/" + file), "\(link) of \(page) in \(out)")
          }
        }
      }
    }
  }

  @Test("A part of it is kept in a page, linked by the summary's figures")
  func kept() throws {
    _ = try run("sweep", "--seeds", "0...5", "--summary-only", "--summary", "rmse-fan", "--quiet")
    try scratch.write(
      "<!-- descent:begin sweep/rmse-fan -->\n<!-- descent:end -->\n", to: "page.md")
    #expect(try run("report", "--into", "page.md").status == 0)
    let page = try scratch.text("page.md")
    #expect(
      page.contains("](sweep/summary/rmse-fan.svg)") && page.contains("6 runs. The last RMSE"))
    #expect(try run("report", "--into", "page.md", "--check").status == 0)
    let other = try run("report", "sweep", "--fragment", "final-rmse")
    #expect(other.status == 2)
    #expect(other.errors.contains("make the sweep with --summary-only --summary final-rmse"))
    #expect(try run("report", "sweep", "--fragment", "the-runs").output.contains("| seed |"))
    // Nor is a strip that an earlier report drew of other runs.
    let rates = ["1e-5", "9e-6"].map { "optimizer.learning-rate=\($0)" }
    for (place, rate) in rates.enumerated() {
      _ = try run(
        "sweep", "--seeds", "0...99,565", "--no-figures", "--quiet", "--out", "far", "--set", rate)
      guard place == 0 else { break }
      #expect(try run("report", "far", "--format", "md").status == 0)
      #expect(try run("report", "far", "--fragment", "outlier-seed-565").status == 0)
    }
    let earlier = try run("report", "far", "--fragment", "outlier-seed-565")
    #expect(earlier.status == 2 && earlier.errors.contains("shows something else than the record"))
    // The figure of another sweep is not taken for this one's.
    _ = try run(
      "sweep", "--seeds", "0...4", "--summary-only", "--summary", "rmse-fan", "--quiet", "--out",
      "other")
    let file = scratch.url.appendingPathComponent("sweep/summary/rmse-fan.svg")
    try Data(contentsOf: scratch.url.appendingPathComponent("other/summary/rmse-fan.svg"))
      .write(to: file)
    let wrong = try run("report", "--into", "page.md", "--check")
    #expect(wrong.status == 2 && wrong.errors.contains("shows something else than the record"))
  }

  @Test("Mistakes have their codes, name the next step, and leave everything as it was")
  func mistakes() throws {
    _ = try run("sweep", "--seeds", "0...3", "--no-figures", "--quiet")
    let both64 = try run("sweep", "--seeds", "0...3", "--no-figures", "--summary", "rmse-fan")
    #expect(both64.status == 64 && both64.errors.contains("give --summary-only to draw no others"))
    let unknown = try run("report", "sweep", "--only", "fan")
    #expect(unknown.status == 64 && unknown.errors.contains("unknown figure of a sweep \"fan\""))
    // A file in the way of the folder, and a folder in the way of the page.
    try scratch.write("mine", to: "sweep/report-files")
    let blocked = try run("report", "sweep")
    #expect(blocked.status == 2 && blocked.errors.contains("sweep/report-files"))
    #expect(try scratch.text("sweep/report-files") == "mine")
    #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/sweep/report.html"))
    // Both records in one directory.
    _ = try run("article", "--only", "data", "--format", "svg", "--out", "sweep", "--quiet")
    let both = try run("report", "sweep")
    #expect(
      both.status == 64 && both.errors.contains("name one: sweep/run.json or sweep/sweep.json"))
    #expect(try run("report", "sweep/run.json").status == 0)
    // A table that was edited.
    let table = try scratch.text("sweep/runs.csv")
    try scratch.write(table.replacing("finished", with: "FINISHED"), to: "sweep/runs.csv")
    let edited = try run("report", "sweep/sweep.json")
    #expect(
      edited.status == 2
        && edited.errors.contains(
          "sweep/runs.csv: is not the table that sweep.json was written with")
    )
    try scratch.write("{", to: "sweep/sweep.json")
    #expect(try run("report", "sweep/sweep.json").status == 2)
  }

  @Test("A sweep with missing runs is said to be one, with its own code")
  func missing() throws {
    _ = try run("sweep", "--seeds", "0...9", "--shard", "2/3", "--quiet")
    let result = try run("report", "sweep")
    #expect(result.status == 3)
    #expect(result.errors.contains("runs are missing: seed=0; "))
    #expect(result.errors.contains("run shards 1,3 again"))
    for shard in ["1/3", "3/3"] { _ = try run("sweep", "--seeds", "0...9", "--shard", shard) }
    let unjoined = try run("report", "sweep")
    #expect(unjoined.status == 3 && unjoined.errors.contains("descent merge sweep"))
  }
}
