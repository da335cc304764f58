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

  func validate() throws {
    var known = Set<String>()
    for directory in directories where !known.insert(directory).inserted {
      throw ValidationError("\(directory) is named twice; name each directory once")
    }
  }

  func run() throws {
    let sources = directories.map { SweepDirectory($0) }
    // Before anything is read, so that nobody writes meanwhile.
    var locks = try sources.map { try Self.lock($0) }
    let merge = try SweepMerge(sources, into: out.map { SweepDirectory($0) })
    if !directories.contains(merge.target.path) {
      _ = try OutputDirectory(creating: merge.target.path)
      locks.append(try Self.lock(merge.target))
      try merge.checkTarget()
    }
    let progress = Progress(total: merge.plan.runCount, noun: "run", isQuiet: quiet)
    let completion = try merge.join { progress.reached($0) }
    progress.finish()
    try completion.report(
      to: merge.target, json: json, isQuiet: quiet, isUnchanged: false,
      note: "\(merge.plan.runCount) runs joined in \(merge.target.path)")
    withExtendedLifetime(locks) {}
  }

  private static func lock(_ directory: SweepDirectory) throws -> DirectoryLock {
    let lock: DirectoryLock?
    do {
      lock = try DirectoryLock(directory.path, shared: false)
    } catch OutputError.noDirectory {
      throw SweepError.noSweep(directory.path)
    }
    guard let lock else { throw SweepError.busy(directory.path) }
    return lock
  }
}
