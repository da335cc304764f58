import ArgumentParser
import CairoRendering
import DescentFigures
import OutputFiles
import TorchRandom
import Training

/// The article's figures and its table of errors.
struct ArticleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    // Named as a part, it is parsed without looking for requests for shell completions first, twice
    // the work of parsing it; those take the long way (see Descent.command).
    _superCommandName: "descent",
    abstract: "Train the article's model as PyTorch does, print its errors, draw its figures.",
    discussion: """
      Writes the figures asked for, and always run.json and rmse.csv. With the article's own seed \
      and draw, each error is held against the one the article prints, and the exit code is 1 if \
      any differs.

      Example:
        descent article --only prediction-strip rmse-curve --format svg --out figures
      """)

  static let _errorLabel = "error"

  @OptionGroup
  var figures: FigureOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Which draw of starting parameters: 2 is the run that the article prints, 1 the tensor that "
        + "it shows. (default: 2)", valueName: "1|2"),
    transform: draw)
  var draw = 2

  @Option(
    name: .long, parsing: .unconditional,
    help: "Seed of PyTorch's generator, from -2^63 to 2^64 - 1. (default: 2021)",
    transform: seed)
  var seed: TorchSeed = 2021

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @Flag(name: .long, help: "Do not say what is written.")
  var quiet = false

  func run() throws {
    var experiment = Experiment.article
    experiment.seed = seed
    experiment.draw = draw
    let creationDate = try SourceDate.fromEnvironment()
    let run = try Trainer.run(experiment)
    let renderer = CairoRenderer(fonts: try FontLibrary.fromEnvironment())
    let directory = try OutputDirectory(creating: figures.out)
    let files = FigureFiles(
      directory: directory, theme: figures.theme, formats: figures.formats, dpi: figures.dpi,
      renderer: renderer, creationDate: creationDate)
    var written: [String] = []
    for kind in figures.figures { written += try files.write(kind, of: run) }
    try directory.file(named: "run.json").write(run.jsonText())
    try directory.file(named: "rmse.csv").write(run.rmseCSV)
    written += ["run.json", "rmse.csv"]

    let report = ArticleReport(run: run, directory: figures.out, files: written)
    Console.show(json ? try report.jsonText() : report.table)
    if !quiet, !json { Console.say("wrote \(written.count) files to \(figures.out)") }
    if report.matchesArticle == false {
      try Console.finish()
      throw ExitCode.difference
    }
  }

  private static func draw(_ text: String) throws -> Int {
    guard let value = Int(text), (1...2).contains(value) else {
      throw ValidationError("draw: \(text) is not 1 or 2")
    }
    return value
  }

  private static func seed(_ text: String) throws -> TorchSeed {
    do {
      return try TorchSeed(parsing: text)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}

extension FontLibrary {
  /// The fonts of the system, or only those of the directory that `DESCENT_FONT_DIRECTORY` names.
  fileprivate static func fromEnvironment() throws -> FontLibrary {
    try FontLibrary(directories: Environment.value("DESCENT_FONT_DIRECTORY").map { [$0] })
  }
}
