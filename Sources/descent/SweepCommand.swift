import ArgumentParser
import CairoRendering
import DescentFigures
import ExperimentFiles
import Experiments
import InputFiles
import Plotting
import SweepFigures
import Sweeps
import Workers

/// An experiment from many seeds, and over a grid of values.
struct SweepCommand: NamedCommand {
  static let name = "sweep"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Run an experiment from many seeds, in parallel; carry on where it was left.",
    discussion: """
      Without a file it is the article's experiment. Writes into the directory sweep, or where --out \
      says: figures of each run, runs.csv with a row for each, figures of all together in summary/, \
      and sweep.json with every digest. The same call again makes only what is missing, changed or \
      damaged. Put ranges with < in quotes, since the shell takes it for itself. Without more being \
      said, figures are the experiment's, or the article's strip, as PNG.

      Figures of the summary: \(SummaryFigureKind.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ")).

      Examples:
        descent sweep --seeds 0...999
        descent sweep line.yml --seeds '0..<100' --vary optimizer.learning-rate=1e-3,1e-2 --out grid
        descent sweep --seeds @seeds.txt --no-figures
        descent sweep --seeds 0...9999 --shards 16 --shard 3
        descent sweep verify sweep --sample 20

      Exit codes: 0 all runs are there; 1 some failed; 2 something could not be written; 64 wrong \
      usage; 130 or 143 interrupted, to be carried on by the same call.
      """,
    subcommands: [SweepVerifyCommand.self])

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("The experiment; - is standard input.", valueName: "experiment.yml"))
  var file: String?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The seeds: 0...999, '0..<1000', 1,5,9 or @file with one a line.", valueName: "seeds"))
  var seeds: [String] = []

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Values that a key takes in turn, as in steps=10,20; repeated, all combinations are run.",
      valueName: "key=value,value"))
  var vary: [String] = []

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A value over the file's, as in optimizer.learning-rate=1e-4; may be repeated.",
      valueName: "key=value"))
  var set: [String] = []

  @OptionGroup
  var figures: FigureOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How files in figures/ are called, from {figure}, {seed} and the keys that vary.",
      valueName: "template"))
  var name: String?

  @Flag(name: .long, help: "Numbers only: no figures of runs and no summary.")
  var noFigures = false

  @Flag(name: .long, help: "Draw the summary, but no figures of single runs.")
  var summaryOnly = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Figures of the summary between commas, from those above, or none. (default: all)",
      valueName: "names"))
  var summary: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Runs made at the same time. (default: one a processor)", valueName: "n"))
  var jobs: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What a failed run does: continue or stop. (default: continue)", valueName: "what"))
  var onFailure: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many parts the sweep has: 16, or the numbers of a job array as 0-15.",
      valueName: "n"))
  var shards: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The part to make: 3, 3/16, or auto to ask the scheduler's variables.", valueName: "part"))
  var shard: String?

  @Flag(name: .long, help: "Print the plan; write and run nothing.")
  var dryRun = false

  func validate() throws {
    _ = try ExperimentOverride.settings(set)
    guard !(noFigures && summaryOnly) else {
      throw ValidationError("--no-figures and --summary-only exclude each other; give one of them")
    }
    guard !noFigures || figures.only.isEmpty else {
      throw ValidationError("--no-figures and --only exclude each other; give one of them")
    }
    guard !noFigures || summary.isEmpty else {
      throw ValidationError(
        "--no-figures and --summary exclude each other; give --summary-only to draw no others")
    }
    _ = try workers()
    _ = try summaryFigures()
    _ = try stopsOnFailure()
  }

  func run() throws {
    let request = SweepRequest(
      source: try file.map { try ExperimentSource(reading: $0) } ?? .article,
      seeds: try selection(), keys: try keys(),
      overrides: try ExperimentOverride.settings(set) + figures.overrides,
      figures: figures, naming: name, drawsRuns: !noFigures && !summaryOnly,
      summary: noFigures ? [] : try summaryFigures())
    if let key = request.keys.first(where: { key in
      request.overrides.contains { $0.key == key.key }
    }) {
      throw ValidationError(
        "--vary: \(key.key) is set by another option, too; give it in one of them")
    }
    let plan = try request.plan()
    let directory = SweepDirectory(
      try figures.out ?? request.directory ?? Self.standardDirectory)
    let shard = try chosenShard(in: directory)
    try plan.checkNames()
    if dryRun {
      return try PlanListing(plan, shard: shard, shards: try shardPlan()).show(asJSON: figures.json)
    }
    try SweepJob(
      plan: plan, directory: directory, shard: shard, jobs: try workers(),
      stopsOnFailure: try stopsOnFailure(), options: figures
    ).perform()
  }

  static let standardDirectory = "sweep"

  private func summaryFigures() throws -> [SummaryFigureKind] {
    if summary == ["none"] { return [] }
    return try SummaryFigureKind.named(
      summary, among: SummaryFigureKind.allCases, noun: "figure of the summary", or: ["none"])
      ?? SummaryFigureKind.allCases
  }

  private func workers() throws -> Int {
    guard let jobs else { return WorkerThreads.processorCount }
    guard let count = Int(jobs), (1...1024).contains(count) else {
      throw ValidationError("--jobs: \(jobs) is not a number from 1 to 1024")
    }
    return count
  }

  private func stopsOnFailure() throws -> Bool {
    switch onFailure {
    case nil, "continue": return false
    case "stop": return true
    case let other?:
      throw ValidationError(
        FigureOptions.unknown("--on-failure", other, among: ["continue", "stop"]))
    }
  }

  private func selection() throws -> SeedSelection {
    guard !seeds.isEmpty else {
      throw ValidationError("missing --seeds; write for example --seeds 0...99")
    }
    var texts: [String] = []
    for text in seeds {
      guard text.hasPrefix("@") else {
        texts.append(text)
        continue
      }
      let bytes = try InputFile.bytes(of: String(text.dropFirst()), limit: 1 << 28)
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    do {
      return try SeedSelection(parsing: texts.joined(separator: "\n"))
    } catch {
      throw ValidationError("--seeds: \(error)")
    }
  }

  private func keys() throws -> [GridKey] {
    do {
      let keys = try vary.map { try GridKey(parsing: $0) }
      var known = Set<String>()
      for key in keys where !known.insert(key.key).inserted { throw GridKeyError.keyTwice(key.key) }
      return keys
    } catch {
      throw ValidationError("--vary: \(error)")
    }
  }

  private func shardPlan() throws -> ShardPlan? {
    do { return try shards.map { try ShardPlan(parsing: $0) } } catch {
      throw ValidationError("\(error)")
    }
  }

  private func chosenShard(in directory: SweepDirectory) throws -> ShardChoice? {
    let plan = try shardPlan()
    guard let shard else {
      guard plan == nil || dryRun else {
        throw ValidationError("--shards needs --shard; write --shard 1, or --shard auto in a job")
      }
      return nil
    }
    do {
      let known = plan ?? (try? SweepPlanFile(reading: directory))?.shards
      return try ShardChoice(parsing: shard, plan: known, environment: Environment.value)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
