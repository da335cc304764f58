import ArgumentParser
import CairoRendering
import DescentFigures
import ExperimentFiles
import Experiments
import OutputFiles
import Plotting
import RunRecords

/// An experiment to be run and its figures to be written: what `article` and `run` have in common.
struct RunJob {
  static let standardDirectory = "out"

  let experiment: Experiment
  let figures: [RequestedFigure]

  /// What the command line says of all figures.
  let output: OutputSettings

  /// What the experiment's file says of all figures.
  var fileOutput = OutputSettings()

  let directory: String
  let options: FigureOptions

  /// Whether the result is printed.
  var showsResult = true

  /// Trains, writes, and reports.
  ///
  /// Nothing is written before every mistake that can be found has been looked for.
  ///
  /// - Throws: what an experiment, a renderer or a file throws; `ExitCode.difference` where the
  ///   article's own run does not have the article's errors.
  func perform() throws {
    let creationDate = try SourceDate.fromEnvironment()
    let prepared = try experiment.prepared()
    let planned = try figures.map { figure in
      try figure.validate(for: experiment)
      return try figure.planned(as: output(of: figure))
    }
    let progress = Progress(total: experiment.steps, noun: "step", isQuiet: options.quiet)
    let run = prepared.run { progress.reached($0) }
    progress.finish()
    let renderer = CairoRenderer(fonts: try FontLibrary.fromEnvironment())
    let directory = try OutputDirectory(creating: self.directory)
    let files = FigureFiles(
      directory: directory, renderer: renderer, creationDate: creationDate,
      carriesProvenance: !options.noProvenance)
    // First, so that a figure that cannot be drawn does not lose the run.
    try directory.file(named: "run.json").write(
      RunRecord(run: run, figures: planned).jsonText())
    try directory.file(named: "rmse.csv").write(run.rmseCSV)
    var written: [String] = []
    for figure in planned { written += try files.write(figure, of: run) }
    written += ["run.json", "rmse.csv"]
    try report(RunResult(run: run, directory: self.directory, files: written))
  }

  /// How a figure is written, by all that is said of it.
  private func output(of figure: RequestedFigure) -> OutputSettings {
    let standard = OutputSettings(
      theme: Theme.matplotlib.name, dpi: 100,
      formats: figure.request.kind.standardFormats.map(\.rawValue))
    return output.orElse(figure.output).orElse(fileOutput).orElse(standard)
  }

  private func report(_ report: RunResult) throws {
    if showsResult { Console.show(options.json ? try report.jsonText() : report.table) }
    if let divergence = report.run.divergence {
      let shown =
        divergence.lastFiniteStep == 0
        ? "figures have nothing of it to show" : "figures show it up to there"
      Console.say("warning: the run diverged \(divergence); \(shown)")
    }
    if !options.quiet, !options.json, showsResult {
      Console.say("wrote \(report.files.count) files to \(directory)")
    }
    if report.matchesArticle == false {
      try Console.finish()
      throw ExitCode.difference
    }
  }
}

extension FontLibrary {
  /// The fonts of the system, or only those of the directory that `DESCENT_FONT_DIRECTORY` names.
  static func fromEnvironment() throws -> FontLibrary {
    try FontLibrary(directories: Environment.value("DESCENT_FONT_DIRECTORY").map { [$0] })
  }
}
