import ArgumentParser
import OutputFiles
import Sweeps

/// Puts the shards of a sweep together.
struct MergeCommand: NamedCommand {
  static let name = "merge"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Join the shards of a sweep into what a sweep in one piece leaves.",
    discussion: """
      Shards that share a directory are joined in place; from several directories they go to --out. \
      Each run must be there once, or more than once with the same bytes. Exit code 3 if some are \
      missing, with their names.

      Examples:
        descent merge sweep
        descent merge shard-1 shard-2 shard-3 --out sweep
      """)

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("What descent sweep --shard wrote.", valueName: "directory"))
  var directories: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Directory for the result. (default: the only directory)", valueName: "dir"))
  var out: String?

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @Flag(name: .long, help: "Do not say what is done.")
  var quiet = false

  func run() throws {
    let sources = directories.map { SweepDirectory($0) }
    let merge = try SweepMerge(sources, into: out.map { SweepDirectory($0) })
    var locks: [DirectoryLock] = []
    for directory in sources {
      guard let lock = try DirectoryLock(directory.path, shared: false) else {
        throw SweepError.busy(directory.path)
      }
      locks.append(lock)
    }
    let progress = Progress(total: merge.plan.runCount, noun: "run", isQuiet: quiet)
    let completion = try merge.join { progress.reached($0) }
    progress.finish()
    try completion.report(
      to: merge.target, json: json, isQuiet: quiet, isUnchanged: false,
      note: "\(merge.plan.runCount) runs joined in \(merge.target.path)")
    withExtendedLifetime(locks) {}
  }
}
