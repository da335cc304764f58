import TorchRandom

/// The seeds of a sweep, each once, in the order in which they were given.
///
/// Ranges take no memory for their seeds.
public struct SeedSelection: Equatable, Sendable {
  /// Seeds that follow one another.
  struct Range: Equatable, Sendable {
    let first: TorchSeed
    let count: Int
  }

  let ranges: [Range]

  /// For each range how many seeds stand before it.
  private let starts: [Int]

  public let count: Int

  /// More seeds than any one machine runs in a night.
  public static let limit = 10_000_000

  /// Joins ranges that follow one another.
  ///
  /// Throws a ``SeedSelectionError`` where there is no seed, too many, or one twice.
  init(_ ranges: [Range]) throws(SeedSelectionError) {
    var joined: [Range] = []
    var starts: [Int] = []
    var count = 0
    for range in ranges where range.count > 0 {
      count += range.count
      guard count <= Self.limit else { throw .tooMany }
      if let last = joined.last, last.first.distance(to: range.first) == last.count {
        joined[joined.count - 1] = Range(first: last.first, count: last.count + range.count)
      } else {
        starts.append(count - range.count)
        joined.append(range)
      }
    }
    guard count > 0 else { throw .none }
    self.ranges = joined
    self.starts = starts
    self.count = count
    if let twice = Self.firstTwice(in: joined) { throw .twice(twice) }
  }

  public subscript(index: Int) -> TorchSeed {
    precondition(index >= 0 && index < count, "seed \(index) of \(count)")
    // The last range that starts no later.
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= index { low = middle } else { high = middle - 1 }
    }
    return ranges[low].first.advanced(by: index - starts[low])
  }

  private static func firstTwice(in ranges: [Range]) -> TorchSeed? {
    let sorted = ranges.sorted { $0.first < $1.first }
    for (range, next) in zip(sorted, sorted.dropFirst())
    where next.first <= range.first.advanced(by: range.count - 1) {
      return next.first
    }
    return nil
  }
}

extension SeedSelection: CustomStringConvertible {
  /// `0...999,2021`, as `init(parsing:)` reads it.
  public var description: String {
    ranges.map { range in
      let last = range.first.advanced(by: range.count - 1)
      return range.count == 1 ? "\(range.first)" : "\(range.first)...\(last)"
    }.joined(separator: ",")
  }
}

/// Why a text names no seeds.
public enum SeedSelectionError: Error, Equatable, Sendable {
  /// A part that is neither a seed nor a range.
  case malformed(String)

  /// A seed beyond what PyTorch takes.
  case outOfRange(String)

  /// A range whose end is not after its start.
  case empty(String)

  case none
  case tooMany
  case twice(TorchSeed)
}

extension SeedSelectionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let text):
      "\"\(text)\" is neither a seed nor a range; write 0...999 (with the end), "
        + "'0..<1000' (without it, and in quotes), 1,5,9 or @file"
    case .outOfRange(let text):
      "\(text) is not from \(TorchSeedError.acceptedRange)"
    case .empty(let text):
      "\(text) holds no seed; give the smaller end first"
    case .none:
      "there is no seed; write one as 0...999 or 1,5,9"
    case .tooMany:
      "there are more than \(SeedSelection.limit) seeds; sweep them in parts"
    case .twice(let seed):
      "\(seed) is named twice; name each seed once"
    }
  }
}
