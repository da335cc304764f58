import ArgumentParser
import DescentFigures
import ExperimentFiles
import Experiments
import TorchRandom

/// The article's figures and its table of errors.
struct ArticleCommand: NamedCommand {
  static let name = "article"

  static let configuration = CommandConfiguration(
    commandName: name,
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
        + "it shows. (default: 2)", valueName: "1|2"))
  var draw: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: "Seed of PyTorch's generator, from -2^63 to 2^64 - 1. (default: 2021)")
  var seed: String?

  func validate() throws {
    _ = try experiment()
  }

  func run() throws {
    let job = RunJob(
      experiment: try experiment(),
      figures: try figures.chosen(of: FigureKind.article.map { RequestedFigure($0) }),
      output: try figures.output(), directory: figures.out ?? RunJob.standardDirectory,
      options: figures)
    try job.perform()
  }

  /// The article's experiment, with another seed and draw if they are asked for.
  private func experiment() throws -> Experiment {
    var experiment = Experiment.article
    if let seed {
      do {
        experiment.seed = try TorchSeed(parsing: seed)
      } catch {
        throw ValidationError("\(error)")
      }
    }
    if let draw {
      guard let value = Int(draw), (1...2).contains(value) else {
        throw ValidationError("draw: \(draw) is not 1 or 2")
      }
      experiment.model.parameters.draw = value
    }
    return experiment
  }
}
