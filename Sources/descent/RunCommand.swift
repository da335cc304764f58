import ArgumentParser
import DescentFigures
import ExperimentFiles
import Experiments

/// Any experiment, from its file.
struct RunCommand: NamedCommand {
  static let name = "run"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Train the model of an experiment file, print its errors, draw its figures.",
    discussion: """
      The file is YAML; `descent init` writes one to start from. What the command line says holds \
      over what the file says. Writes the figures, and always run.json and rmse.csv.

      Examples:
        descent run experiment.yml
        descent run experiment.yml --set optimizer.learning-rate=1e-4 --out slow
        descent run experiment.yml --only fit --format pdf --theme clean
        descent run experiment.yml --print-config

      Keys of the file, with what they take and what holds without them:

      \(KeyTable.text)
      """)

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("The experiment; - is standard input.", valueName: "experiment.yml"))
  var file: String?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A value over the file's, as in optimizer.learning-rate=1e-4; may be repeated.",
      valueName: "key=value"))
  var set: [String] = []

  @Option(name: .long, parsing: .unconditional, help: "The same as --set seed=<seed>.")
  var seed: String?

  @Option(name: .long, parsing: .unconditional, help: "The same as --set steps=<steps>.")
  var steps: String?

  @OptionGroup
  var figures: FigureOptions

  @Flag(name: .long, help: "Print every value and where it came from; run nothing.")
  var printConfig = false

  func validate() throws {
    guard file != nil else {
      throw ValidationError(
        "missing the experiment's file; descent init writes one to start from")
    }
    _ = try ExperimentOverride.settings(set)
  }

  func run() throws {
    guard let file else { return }
    let loaded = try ExperimentFile.load(file, overrides: overrides())
    let chosen = try figures.chosen(of: loaded.figures)
    if printConfig {
      return Console.show(try ConfigListing(loaded.values).text(asJSON: figures.json))
    }
    let job = RunJob(
      experiment: loaded.experiment, figures: chosen, output: try figures.output(),
      fileOutput: loaded.output,
      directory: figures.out ?? loaded.directory ?? RunJob.standardDirectory,
      options: figures)
    do {
      try job.perform()
    } catch let error as ExperimentError {
      throw loaded.located(error)
    }
  }

  private func overrides() throws -> [ExperimentOverride] {
    var overrides = try ExperimentOverride.settings(set)
    if let seed { overrides.append(ExperimentOverride(key: "seed", value: seed, option: "--seed")) }
    if let steps {
      overrides.append(ExperimentOverride(key: "steps", value: steps, option: "--steps"))
    }
    return overrides + figures.overrides
  }
}
