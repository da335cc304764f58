/// How a sweep is divided among machines: how many shards there are, and by which numbers a scheduler
/// calls them.
///
/// It is part of the plan and never taken from the environment of one task: a scheduler that runs one
/// task of an array again tells that task that there is one.
public struct ShardPlan: Equatable, Sendable {
  public let count: Int

  /// The scheduler's number of the first shard.
  public let first: Int

  /// From one number to the next.
  public let step: Int

  public static let limit = 100_000

  /// More than any scheduler counts to.
  static let numbers = 0...1_000_000_000

  /// The shards that a text names: `16` (numbered 1 to 16), `0-15`, or `1-13:2` as job arrays have it.
  ///
  /// Throws a ``ShardError``.
  public init(parsing text: String) throws(ShardError) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    let numbers = ends.compactMap { Int($0) }
    let step = parts.count == 2 ? Int(parts[1]) : 1
    guard parts.count <= 2, ends.count <= 2, numbers.count == ends.count,
      numbers.allSatisfy(Self.numbers.contains), let step, step >= 1, Self.numbers.contains(step),
      parts.count == 1 || ends.count == 2
    else { throw .malformedPlan(text) }
    if numbers.count == 1 {
      (first, self.step, count) = (1, 1, numbers[0])
    } else {
      guard numbers[1] >= numbers[0] else { throw .malformedPlan(text) }
      (first, self.step) = (numbers[0], step)
      count = (numbers[1] - numbers[0]) / step + 1
    }
    guard (1...Self.limit).contains(count) else { throw .malformedPlan(text) }
  }

  /// The shard, from 1 on, that a scheduler calls by this number.
  ///
  /// Throws a ``ShardError`` for a number that no shard has.
  public func shard(numbered number: Int, variable: String) throws(ShardError) -> Int {
    let (place, rest) =
      Self.numbers.contains(number)
      ? (number - first).quotientAndRemainder(dividingBy: step) : (-1, 0)
    guard rest == 0, place >= 0, place < count else {
      throw .notMappable(number, variable: variable, plan: "\(self)")
    }
    return place + 1
  }

  /// The shard, from 1 on, that makes a run; runs are dealt out like cards.
  public func shard(ofRun index: Int) -> Int { index % count + 1 }
}

extension ShardPlan: CustomStringConvertible {
  /// `1-16`, `0-15` or `1-13:2`, as `init(parsing:)` reads it.
  public var description: String {
    "\(first)-\(first + (count - 1) * step)" + (step == 1 ? "" : ":\(step)")
  }
}

/// Why it cannot be said which shard is meant.
public enum ShardError: Error, Equatable, Sendable {
  case malformedPlan(String)
  case malformedShard(String)

  /// A shard that the plan does not have.
  case noSuchShard(Int, count: Int)

  /// A scheduler's number that the plan does not have.
  case notMappable(Int, variable: String, plan: String)

  /// A variable that is not a number.
  case malformedVariable(String, value: String)

  /// Variables of two schedulers that mean different shards.
  case disagreement(String, String)

  /// No scheduler's variable is set.
  case noVariable([String])

  /// A scheduler has another number of tasks than the plan has shards.
  case otherCount(Int, variable: String, count: Int)

  /// `--shard auto` without a plan.
  case noPlan

  /// `3/16` beside another plan.
  case otherPlan(String, plan: String)
}

extension ShardError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformedPlan(let text):
      "--shards: \"\(text)\" is no number of shards; write 16, or the numbers of a job array as 0-15"
    case .malformedShard(let text):
      "--shard: \"\(text)\" is no shard; write 3/16, or 3 beside --shards 16, or auto"
    case .noSuchShard(let shard, let count):
      "--shard: \(shard) is not from 1 to \(count)"
    case .notMappable(let number, let variable, let plan):
      "--shard auto: \(variable) is \(number), which is none of the shards \(plan); "
        + "plan with --shards as the scheduler counts, such as 0-15"
    case .malformedVariable(let variable, let value):
      "--shard auto: \(variable) is \"\(value)\", no number of a task; give --shard a number"
    case .disagreement(let one, let other):
      "--shard auto: \(one) and \(other) mean different shards; give --shard a number"
    case .noVariable(let names):
      "--shard auto: no scheduler's variable is set (\(names.joined(separator: ", "))); "
        + "give --shard a number"
    case .otherCount(let total, let variable, let count):
      "--shard auto: \(variable) is \(total) and the plan has \(count) shards; make them equal"
    case .noPlan:
      "--shard: how many shards there are is not known; add --shards 16"
    case .otherPlan(let text, let plan):
      "--shard: \(text) does not fit --shards \(plan); give one of them"
    }
  }
}
