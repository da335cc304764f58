import ArgumentParser
import CairoRendering
import DescentFigures
import DocumentPrinting
import ExperimentFiles
import Experiments
import InputFiles
import JSONTexts
import OutputFiles
import Plotting
import ReportNames
import Reports
import RunRecords
import ShellWords
import SweepFigures

/// A page about a run or a sweep, or parts of one in an author's page.
struct ReportCommand: NamedCommand {
  static let name = "report"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Write a page about a run or a sweep: what was asked, what came out, figures.",
    discussion: """
      Reads run.json of a directory and nothing else, so a report can be made again without training. \
      Of an experiment's file it first makes the run, as descent run does. Of a sweep it reads sweep.json \
      and runs.csv, makes only the furthest outliers again, to draw their strips, and writes a page \
      about each run that it lists, too, into \(ReportName.folder)/runs/.

      With --into it writes no page of its own: it keeps what stands in yours between the lines \
      <!-- descent:begin NAME --> and <!-- descent:end -->, where NAME is a figure or a section of \
      the report, or DIR/NAME for what is in a directory beside your page. With --check it changes \
      nothing, and the exit code is 1 if something is out of date.

      Examples:
        descent report out
        descent report experiment.yml --format html,pdf
        descent report sweep --format html,md,pdf
        descent report out --fragment rmse-curve
        descent report --into README.md
        descent report --into README.md --check
      """)

  static let _errorLabel = "error"

  @Argument(
    help: ArgumentHelp(
      "A directory with run.json or sweep.json, or an experiment's file. (default: out)",
      valueName: "dir|experiment.yml"))
  var source: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Kinds of file: html, md (with its figures beside it), pdf. (default: html)",
      valueName: "format"))
  var format: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Where the report goes. (default: beside the record)", valueName: "dir"))
  var out: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Figures to show. (default: those asked for with the run; of a sweep \(SweepReport.figures.map(\.rawValue).joined(separator: ", ")))",
      valueName: "name"))
  var only: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How figures look. (default: auto in html and md, clean in pdf)", valueName: "name"))
  var theme: String?

  @Option(name: .long, help: ArgumentHelp("Paper of a PDF: a4 or letter. (default: a4)"))
  var paper: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Print one figure or section as Markdown, to paste; linked by the files of the directory.",
      valueName: "name"))
  var fragment: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Keep the marked places of these pages.", valueName: "file.md"))
  var into: [String] = []

  @Flag(name: .long, help: "With --into: change nothing, and fail if something is out of date.")
  var check = false

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @Flag(name: .long, help: "Do not say what is written.")
  var quiet = false

  static let standardSource = "out"

  func validate() throws {
    _ = try formats()
    _ = try chosenTheme()
    _ = try chosenPaper()
    if paper != nil, !(try formats().contains(.pdf)), into.isEmpty, fragment == nil {
      throw ValidationError("--paper is for a PDF; ask for one with --format pdf")
    }
    if into.contains(InputFile.standardInput) {
      throw ValidationError("--into keeps pages in files; name one, by ./- if that is its name")
    }
    if check, into.isEmpty {
      throw ValidationError("--check is for pages that are kept; name them by --into")
    }
    if !into.isEmpty || fragment != nil {
      let other: (option: String, isGiven: Bool)? = [
        ("--format", !format.isEmpty), ("--out", out != nil), ("--only", !only.isEmpty),
        ("--theme", theme != nil), ("--paper", paper != nil),
        ("--fragment", fragment != nil && !into.isEmpty), ("--json", json && fragment != nil),
      ].first { $0.1 }
      if let other {
        throw ValidationError(
          "\(other.option) does not go with \(into.isEmpty ? "--fragment" : "--into")")
      }
    }
  }

  func run() throws {
    let source = source ?? Self.standardSource
    let renderer = CairoRenderer(fonts: try FontLibrary.fromEnvironment())
    if !into.isEmpty {
      guard RecordedSource.isNamed(by: source) || self.source == nil else {
        if InputDirectory.holdsFile(source) {
          throw ValidationError(
            "\(source): pages are kept by what was recorded; run it first, with descent run "
              + "\(ShellWord.path(source)), and name its directory")
        }
        throw ReportError.noRecord(directory: source)
      }
      let pages = KeptPages(
        paths: into, directory: self.source, renderer: renderer, json: json, isQuiet: quiet)
      return check ? try pages.check() : try show(.init(files: try pages.update()))
    }
    let record = try RecordedSource(
      reading: try recordedDirectory(of: source), isQuiet: quiet)
    if let fragment {
      do {
        let links = try PageLinks(home: "")
        return Console.show(
          try ReportFragments(of: record, renderer: renderer).text(named: fragment) {
            try links.link(to: $0)
          })
      } catch let error as ReportFragments.Unknown {
        throw ValidationError("\(error)")
      }
    }
    let files = ReportFiles(
      directory: out ?? record.directory, source: record.directory, renderer: renderer,
      theme: try chosenTheme(), paper: try chosenPaper(),
      creationDate: try SourceDate.fromEnvironment())
    let tool = ReportTool(
      version: Version.current, libraries: renderer.libraries, options: try pageOptions())
    try show(try files.write(try report(of: record, tool), as: try formats()), in: files.directory)
  }

  /// What was said of the page, to say it again.
  private func pageOptions() throws -> [String] {
    func option(_ name: String, _ values: [String]) -> [String] {
      values.isEmpty ? [] : ["--\(name)", values.joined(separator: ",")]
    }
    let formats = try formats()
    return option("format", formats == [.html] ? [] : formats.map(\.rawValue))
      + option("only", only) + option("theme", [theme].compactMap { $0 })
      + option("paper", [paper].compactMap { $0 })
  }

  private func report(of record: RecordedSource, _ tool: ReportTool) throws -> any Report {
    switch record {
    case .run(let run):
      RunReport(run.record, figures: try chosenFigures(of: run.record), tool: tool)
    case .sweep(let sweep):
      try SweepReport(sweep, figures: try chosenFigures(), tool: tool)
    }
  }

  /// The directory of a record, or the record itself; of an experiment's file the run is made first.
  private func recordedDirectory(of source: String) throws -> String {
    if RecordedSource.isNamed(by: source) { return source }
    guard source == InputFile.standardInput || InputDirectory.isTaken(source) else {
      throw ReportError.noRecord(directory: source)
    }
    let loaded = try ExperimentFile.load(source)
    let options = try FigureOptions.parse(quiet ? ["--quiet"] : [])
    let directory = out ?? loaded.directory ?? RunJob.standardDirectory
    guard !RecordedSource.hasSweep(in: directory) else {
      throw ValidationError(
        "\(directory): has a sweep, beside which a run has no place; give --out another directory")
    }
    let job = RunJob(
      experiment: loaded.experiment, figures: loaded.figures, output: OutputSettings(),
      fileOutput: loaded.output, directory: directory, options: options,
      showsResult: !json && fragment == nil)
    do {
      try job.perform()
    } catch let error as ExperimentError {
      throw loaded.located(error)
    }
    return directory
  }

  private func show(_ written: ReportFiles.Written, in directory: String? = nil) throws {
    func paths(_ names: [String]) -> [String] {
      names.map { name in directory.map { InputDirectory.path(of: name, in: $0) } ?? name }
    }
    if json {
      let record = Record(
        files: paths(written.parts + written.files), leftovers: paths(written.leftovers))
      Console.show(try JSONText.text(of: record, layout: .lines))
    } else if !quiet {
      let pages = Wording.count(written.parts.count, "page")
      let parts =
        written.parts.isEmpty ? "" : ", and \(pages) in \(paths([ReportName.folder + "/"])[0])"
      Console.show(
        written.files.isEmpty
          ? "nothing to change"
          : "wrote \(paths(written.files).joined(separator: ", "))\(parts)")
      if let leftover = paths(written.leftovers).first {
        let count = written.leftovers.count
        let rest = count > 1 ? " and \(Wording.count(count - 1, "more page"))" : ""
        Console.say(
          "note: \(leftover)\(rest) \(count > 1 ? "are" : "is") of an earlier report; delete "
            + "\(count > 1 ? "them" : "it") if no longer wanted")
      }
    }
  }

  private struct Record: Encodable {
    var schema = "descent.report/1"
    var files: [String]

    /// Pages of an earlier report.
    var leftovers: [String]
  }

  private func formats() throws -> [ReportFormat] {
    let formats = try format.flatMap { try FigureOptions.list($0, of: ReportFormat.self, "format") }
    return formats.isEmpty ? [.html] : ReportFormat.allCases.filter(formats.contains)
  }

  private func chosenTheme() throws -> Theme? { try theme.map { try Theme.named($0) } }

  private func chosenPaper() throws -> Paper {
    guard let paper else { return .a4 }
    guard let known = Paper(rawValue: paper) else {
      throw ValidationError("--paper: \(paper) is not a4 or letter")
    }
    return known
  }

  /// The figures of a sweep.
  private func chosenFigures() throws -> [SummaryFigureKind] {
    try SummaryFigureKind.named(only, among: SweepReport.figures, noun: "figure of a sweep")
      ?? SweepReport.figures
  }

  private func chosenFigures(of record: RunRecord) throws -> [PlannedFigure]? {
    guard !only.isEmpty else { return nil }
    let options = try FigureOptions.parse(["--only"] + only)
    let known = (record.figures ?? []).map { figure in
      var requested = RequestedFigure(figure.request.kind)
      (requested.name, requested.request) = (figure.name, figure.request)
      return requested
    }
    return try options.chosen(of: known).map { figure in
      try figure.validate(for: record.run.experiment)
      return try figure.planned(
        as: OutputSettings(theme: Theme.clean.name, dpi: 100, formats: ["svg"]))
    }
  }
}
