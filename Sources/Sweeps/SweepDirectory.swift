import Digests
import InputFiles
import OutputFiles

/// Where the files of a sweep stand in its directory.
///
///     plan.json          what is to be done, while it is not done
///     sweep.journal      a line for each run that is done
///     shards/3-of-16.journal   the same for the runs of a shard
///     figures/           the figures of runs
///     summary/           the figures of all runs together
///     runs.csv           a row for each run
///     sweep.json         what was done; written last
public struct SweepDirectory: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  public static let planName = "plan.json"
  public static let journalName = "sweep.journal"
  public static let tableName = "runs.csv"
  public static let recordName = "sweep.json"
  public static let shardsName = "shards"
  public static let summaryName = "summary"

  /// A file's path, from its name relative to the directory.
  public func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : path + "/" + name
  }

  func file(_ name: String) -> OutputFile { OutputFile(path: path(of: name)) }

  /// The journal of a shard, or of a sweep that is not divided.
  func journalName(of shard: ShardChoice?) -> String {
    shard.map { "\(Self.shardsName)/\($0.name).journal" } ?? Self.journalName
  }

  /// The digest of a file; nil where it cannot be read.
  func digest(of name: String) -> String? {
    var hasher = SHA256Hasher()
    do {
      try InputFile.forEachPiece(of: path(of: name)) { hasher.update($0) }
    } catch {
      return nil
    }
    return hasher.hex
  }

  /// Whether the files of a run are those that were recorded.
  func hasFiles(of run: PlannedRun, in plan: SweepPlan, as entry: JournalEntry) -> Bool {
    zip(plan.files(of: run), entry.digests).allSatisfy { digest(of: $0) == $1 }
  }

  /// Larger files than figures have.
  static let fileLimit = 1 << 32

  /// Removes what a killed process left of the files of runs.
  ///
  /// - Parameters:
  ///   - plan: whose files they are.
  ///   - isOurs: which runs no other process is making.
  func removeLeftovers(of plan: SweepPlan, where isOurs: (Int) -> Bool) {
    guard plan.points.contains(where: { !$0.figures.isEmpty }) else { return }
    func forEachName(_ body: (_ folder: String, _ file: String) -> Void) {
      for index in 0..<plan.runCount where isOurs(index) {
        for name in plan.files(of: plan.run(index)) {
          let (folder, file) = Self.parts(of: name)
          body(folder, file)
        }
      }
    }
    var folders = Set<String>()
    forEachName { folder, _ in folders.insert(folder) }
    let leftovers = folders.sorted().map { ($0, Leftover.all(in: path(of: $0))) }
      .filter { !$0.1.isEmpty }
    guard !leftovers.isEmpty else { return }
    let known = Dictionary(uniqueKeysWithValues: leftovers)
    forEachName { folder, file in
      for leftover in known[folder] ?? [] where file.hasPrefix(leftover.target) {
        leftover.remove()
      }
    }
  }

  /// Removes what a killed process left of the files beside those of runs.
  func removeRecordLeftovers() {
    for folder in [path, path(of: Self.summaryName)] {
      for leftover in Leftover.all(in: folder) { leftover.remove() }
    }
  }

  /// Whether a name from a record is that of a file in the summary's folder, and of no other place.
  static func isOfSummary(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == summaryName && !parts[1].isEmpty
      && !parts[1].hasPrefix(".")
  }

  /// The folder of a file's name, and its last part.
  static func parts(of name: String) -> (folder: String, file: String) {
    guard let slash = name.lastIndex(of: "/") else { return (".", name) }
    return (String(name[..<slash]), String(name[slash...].dropFirst()))
  }
}
