import ArgumentParser
import DescentFigures
import ExperimentFiles
import Experiments
import TorchRandom

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

  @OptionGroup
  var reporting: ReportOptions

  func run() throws {
    var experiment = Experiment.article
    experiment.seed = seed
    experiment.model.parameters.draw = draw
    let job = RunJob(
      experiment: experiment,
      figures: try figures.chosen(of: FigureKind.article.map { RequestedFigure($0) }),
      output: figures.output, directory: figures.out ?? RunJob.standardDirectory,
      carriesProvenance: !figures.noProvenance, reporting: reporting)
    try job.perform()
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
