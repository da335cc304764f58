import ArgumentParser
import CairoRendering
import CheckFiles
import CheckRecords
import CheckReports
import Globs
import ImageChecks
import InputFiles
import SettingFiles
import Workers

/// Holds pictures against their baselines.
struct CheckCommand: NamedCommand {
  static let name = "check"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Tell which pictures changed against their baselines, and what changed in them.",
    usage: """
      descent check <baseline> <actual> [<options>]
      descent check --accept <file> [<baseline> <actual>] [--only <glob>]
      """,
    discussion: """
      Two directories, or two files: PNG, SVG and PDF. Each picture is equal, changed, font-only, size, \
      new, missing or unreadable. Of figures that descent drew, what differs is told in words. A \
      tolerance that a blank picture would pass is refused. Settings beside the baselines, in \
      .descent-check.yml, hold for all who check.

      Examples:
        descent check baselines out
        descent check baselines out --report report.html --json check.json
        descent check baselines out --max rms=2 --max tile-rms:32=8 --mask title
        descent check baselines out --update missing
        descent check --accept check.json --only 'loss-*.png'

      Exit codes: 0 nothing differs; 1 something does, is new or is missing, or a baseline was \
      written; 2 something could not be judged, or there was nothing to compare; 64 wrong usage.
      """)

  static let _errorLabel = "error"

  @Argument(
    help: ArgumentHelp(
      "Baselines, then what to check: two directories or two files.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup
  var options: CheckOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only pictures whose name fits, as 'loss-*.png' or '**/*.svg'.", valueName: "glob"))
  var only: String?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Try the baselines in the folder @<name> of the baselines first; may be repeated.",
      valueName: "name"))
  var variant: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The library of digests, which works without the baselines' pictures. (default: hashes.json beside the baselines, if it is there)",
      valueName: "file"))
  var hashes: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Settings. (default: .descent-check.yml beside the baselines, if it is there)",
      valueName: "file"))
  var config: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write baselines: none, missing, failed or all; never of what passed. (default: none)",
      valueName: "which"))
  var update: String?

  @Flag(name: .long, help: "List baselines that have no picture; with --yes, remove them.")
  var prune = false

  @Flag(name: .long, help: "Do remove them.")
  var yes = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Take the pictures of a check.json, or those marked in a report, as baselines: the same bytes.",
      valueName: "file"))
  var accept: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Directory for pictures of the differences.", valueName: "dir"))
  var diff: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Write a page to review the check with.", valueName: "file.html"))
  var report: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The most that the page may take, as 20M; beyond that its pictures shrink or go beside it.",
      valueName: "size"))
  var maxSize: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Write the record of the check; - is standard output.", valueName: "file"))
  var json: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Write JUnit's XML; - is standard output.", valueName: "file"))
  var junit: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write a comment for a pull request; - is standard output.", valueName: "file"))
  var markdown: String?

  @Flag(name: .long, help: "Print annotations for GitHub's workflows.")
  var github = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many pairs to look at at a time. (default: one a processor)", valueName: "n"))
  var jobs: String?

  @Flag(name: .long, help: "Print every setting and where it came from; check nothing.")
  var printConfig = false

  @Flag(name: .long, help: "List equal pictures too.")
  var all = false

  @Flag(name: .long, help: "Print nothing; only the exit code tells.")
  var quiet = false

  func validate() throws {
    if yes && !prune { throw ValidationError("--yes belongs to --prune") }
    if maxSize != nil && report == nil { throw ValidationError("--max-size belongs to --report") }
    let outputs = CheckOutputs(self)
    guard outputs.standardOutputCount <= 1 else {
      throw ValidationError("only one of --json, --junit and --markdown can go to standard output")
    }
    _ = try (updatePolicy(), pattern(), workers(), outputs.maximumSize())
  }

  func run() throws {
    // Not among what is validated, where it would be told before an option that is not known.
    try checkPaths()
    if let accept { return try accepted(accept) }
    let configuration = try configuration()
    if printConfig {
      return Console.show(
        try ConfigListing(configuration.values).text(asJSON: json == InputFile.standardInput))
    }
    let check = try PictureCheck(
      CheckRequest(
        baseline: paths[0], actual: paths[1], only: try pattern(), variants: configuration.variants,
        hashes: hashes, settings: { configuration.settings(for: $0) }, update: try updatePolicy(),
        removesOrphans: prune && yes, differences: diff, workers: try workers(),
        tool: Version.current, libraries: try CairoRenderer.installedLibraries()))
    let progress = Progress(total: check.count, noun: "picture", isQuiet: quiet)
    let record = try check.run { progress.reached($0) }
    progress.finish()
    try CheckOutputs(self).write(record)
    if !quiet, record.summary[.new] == record.items.count, try updatePolicy() == .none {
      Console.say("there are no baselines in \(paths[0]) yet; --update missing writes them")
    }
    try Console.finish()
    if record.summary.exitCode != 0 { throw ExitCode(Int32(record.summary.exitCode)) }
  }

  private func checkPaths() throws {
    if accept == nil {
      guard paths.count == 2 else {
        throw ValidationError(
          paths.isEmpty
            ? "missing the two directories or files: descent check <baseline> <actual>"
            : "two paths are needed, the baselines and what to check; here are \(paths.count)")
      }
    } else {
      guard paths.isEmpty || paths.count == 2 else {
        throw ValidationError("--accept takes both paths, baselines and pictures, or none")
      }
      guard (update ?? "none") == "none", !prune else {
        throw ValidationError("--accept writes baselines by itself; leave out --update and --prune")
      }
    }
  }

  private func accepted(_ file: String) throws {
    let acceptance = try Acceptance(
      readingFrom: file, baseline: paths.first, actual: paths.last, only: try pattern())
    let written = try acceptance.accept()
    guard !quiet else { return }
    for path in written { Console.show("accepted \(path)".withoutControlCharacters) }
    for name in acceptance.left {
      Console.say("warning: \(name.withoutControlCharacters) has no picture to take")
    }
    if written.isEmpty { Console.say("nothing to accept") }
  }

  /// What holds for every picture: the file beside the baselines, and the options over it.
  private func configuration() throws -> CheckConfiguration {
    var entry = try options.entry()
    if !variant.isEmpty {
      entry.variants = Located(
        variant.map { Located($0, at: .option("--variant")) }, at: .option("--variant"))
    }
    return try CheckConfiguration(options: entry, file: try settingsFile())
  }

  private func settingsFile() throws -> CheckFile? {
    if let config { return try CheckFile.load(config) }
    let path = InputDirectory.path(of: CheckFile.name, in: paths[0])
    guard InputDirectory.exists(paths[0]), InputDirectory.isTaken(path) else { return nil }
    return try CheckFile.load(path)
  }

  private func updatePolicy() throws -> UpdatePolicy {
    guard let update else { return .none }
    guard let policy = UpdatePolicy(rawValue: update) else {
      throw ValidationError(
        FigureOptions.unknown("update", update, among: UpdatePolicy.allCases.map(\.rawValue)))
    }
    return policy
  }

  private func pattern() throws -> Glob? {
    do throws(GlobError) {
      return try only.map { (text) throws(GlobError) in try Glob(text) }
    } catch {
      throw ValidationError("--only: \(error)")
    }
  }

  private func workers() throws -> Int {
    guard let jobs else { return WorkerThreads.processorCount }
    guard let count = Int(jobs), (1...1024).contains(count) else {
      throw ValidationError("--jobs: \(jobs) is not a number from 1 to 1024")
    }
    return count
  }
}
