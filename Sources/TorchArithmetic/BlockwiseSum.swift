/// The sum of `Reduction`, of values that come block by block: the same order, the same bits.
///
/// Every block but the last has a multiple of `granularity` values. It needs no memory for the
/// values, so that long vectors can be made and summed in pieces that fit the processor's cache.
public struct BlockwiseSum: Sendable {
  /// Four rows of eight lanes.
  public static let granularity = 4 * Reduction.laneCount

  private let count: Int
  private var cascade: Reduction.Cascade
  private var step = 0

  /// Whether all values have come.
  public private(set) var isFinished = false

  private var sum: Float = 0

  /// The sum of `count` values that are still to come.
  public init(count: Int) {
    precondition(count >= 0, "a count of values must not be negative")
    self.count = count
    cascade = Reduction.Cascade(stepCount: max(1, count / Self.granularity))
  }

  /// Takes the next values; with the last of them the sum is known.
  public mutating func add(_ block: UnsafeBufferPointer<Float>) {
    let added = Self.granularity * step + block.count
    precondition(!isFinished && added <= count, "a sum takes no more values than announced")
    if count < Reduction.laneCount {
      precondition(added == count, "fewer than eight values are summed in one block")
      sum = Reduction.sum(count: count) { block[$0] }
      isFinished = true
      return
    }
    let stepCount = block.count / Self.granularity
    var accumulators = cascade.level0
    for index in 0..<stepCount {
      accumulators.add(index) { Self.row(block, $0 * Reduction.laneCount) }
      step += 1
      if step & (cascade.blockSize - 1) == 0 {
        cascade.level0 = accumulators
        cascade.carry(afterStep: step)
        accumulators = cascade.level0
      }
    }
    cascade.level0 = accumulators
    let rest = UnsafeBufferPointer(rebasing: block[(stepCount * Self.granularity)...])
    precondition(added == count || rest.isEmpty, "a block before the last has whole steps only")
    if added == count { finish(rest) }
  }

  /// The sum of all values, once they are all there; 0 without any.
  public var total: Float {
    precondition(isFinished || count == 0, "a sum is known after its last value")
    return sum
  }

  /// The rows that fill no step and the values that fill no row.
  private mutating func finish(_ rest: UnsafeBufferPointer<Float>) {
    let rowCount = rest.count / Reduction.laneCount
    var sums = cascade.total
    for index in 0..<rowCount {
      sums.first += Self.row(rest, index * Reduction.laneCount)
    }
    let lanes = sums.first + sums.second + sums.third + sums.fourth
    for value in rest[(rowCount * Reduction.laneCount)...] {
      sum += value
    }
    for lane in 0..<Reduction.laneCount {
      sum += lanes[lane]
    }
    isFinished = true
  }

  @inline(__always)
  private static func row(_ values: UnsafeBufferPointer<Float>, _ start: Int) -> Reduction.Row {
    Reduction.Row(
      values[start], values[start + 1], values[start + 2], values[start + 3],
      values[start + 4], values[start + 5], values[start + 6], values[start + 7])
  }
}
