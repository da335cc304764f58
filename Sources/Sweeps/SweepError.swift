/// Why a sweep cannot be made, joined or judged.
public enum SweepError: Error, Equatable, Sendable {
  case tooManyRuns(Int)

  /// Two runs that would write one file.
  case collision(String, String, file: String)

  /// Another sweep is at work in the directory.
  case busy(String)

  /// The directory holds the plan of another sweep that shards are working on.
  case otherPlan(String)

  /// The directory holds shards, and the sweep is not divided.
  case sharded(String)

  /// The directory holds no sweep.
  case noSweep(String)

  /// A file of a sweep that cannot be understood.
  case damaged(path: String, reason: String)

  /// Directories that hold different sweeps.
  case differentPlans(String, String)

  /// A run that two shards have made differently.
  case differentRuns(String, String, String)

  /// What is not there: runs by name, how many there are, and the shards that make them, if any.
  case incomplete(missing: [String], count: Int, of: Int, shards: [Int])

  /// A sweep whose runs are all made, but not yet taken together.
  case unfinished(String, isSharded: Bool)

  /// Several directories are to be joined into none.
  case noOutput
}

extension SweepError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooManyRuns(let count):
      "\(count) runs are more than \(SeedSelection.limit); sweep them in parts"
    case .collision(let first, let second, let file):
      "\(first) and \(second) would both write \(file); "
        + "give --name a template with {figure}, {seed} and every key that varies"
    case .busy(let path):
      "\(path): another sweep is at work here; wait for it or choose another --out"
    case .otherPlan(let path):
      "\(path): holds the plan of another sweep; choose another --out, or remove the file to begin "
        + "this one"
    case .sharded(let path):
      "\(path): holds shards of a sweep; join them with descent merge, or choose another --out"
    case .noSweep(let path):
      "\(path): holds no sweep; name a directory that descent sweep has written"
    case .damaged(let path, let reason):
      "\(path): \(reason); make the sweep again"
    case .differentPlans(let first, let second):
      "\(first) and \(second) hold different sweeps; join shards of one"
    case .differentRuns(let name, let first, let second):
      "\(name) is not the same in \(first) and \(second); make it again in one of them"
    case .incomplete(let missing, let count, let total, let shards):
      "\(count) of \(total) runs are missing: " + missing.joined(separator: "; ")
        + (count > missing.count ? "; and \(count - missing.count) more" : "")
        + (shards.isEmpty
          ? "; make the sweep again"
          : "; run \(shards.count == 1 ? "shard" : "shards") "
            + shards.map { "\($0)" }.joined(separator: ",") + " again")
    case .unfinished(let path, let isSharded):
      "\(path): all runs are made, but the sweep is not finished; "
        + (isSharded
          ? "join its shards: descent merge \(path)" : "give the same sweep command again")
    case .noOutput:
      "joining several directories needs another one for the result; add --out"
    }
  }
}
