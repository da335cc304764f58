/// Sums and means of float32 values in the order of PyTorch's CPU code, so that they round as it does.
///
/// Eight lanes each sum every eighth row of a matrix of eight columns, four rows at a time; long
/// lanes are summed in a cascade of four levels, each of which takes up the partial sums of the one
/// below. The order is PyTorch's on x86-64, with or without AVX2, for one thread; with more threads
/// PyTorch splits sums of 32768 or more terms otherwise.
public enum Reduction {
  /// The sum of the values; 0 without any.
  ///
  /// Linear in time, and without memory of its own.
  public static func sum(_ values: [Float]) -> Float {
    values.withUnsafeBufferPointer { values in
      sum(count: values.count) { values[$0] }
    }
  }

  /// The sum divided by the count, in one float32 division; not a number without any values.
  public static func mean(_ values: [Float]) -> Float {
    sum(values) / Float(values.count)
  }

  /// The sum of the terms 0 ..< count, each made when it is needed.
  ///
  /// For callers whose terms stand in no array; the closure is inlined into the loops.
  @inlinable
  @inline(__always)
  public static func sum(count: Int, term: (Int) -> Float) -> Float {
    let rowCount = count / laneCount
    guard rowCount > 0 else { return sumOfFew(count: count, term: term) }
    let lanes = laneSums(rowCount: rowCount) { row in
      let start = row * laneCount
      return Row(
        term(start), term(start + 1), term(start + 2), term(start + 3),
        term(start + 4), term(start + 5), term(start + 6), term(start + 7))
    }
    // What fills no row comes first.
    var total: Float = 0
    for index in (rowCount * laneCount)..<count {
      total += term(index)
    }
    for lane in 0..<laneCount {
      total += lanes[lane]
    }
    return total
  }

  @usableFromInline typealias Row = SIMD8<Float>
  @usableFromInline static var laneCount: Int { 8 }

  /// Fewer than eight terms, by four accumulators.
  @inlinable
  @inline(__always)
  static func sumOfFew(count: Int, term: (Int) -> Float) -> Float {
    var sums = SIMD4<Float>.zero
    let strided = count < 4 ? 0 : 4
    for index in 0..<strided {
      sums[index] += term(index)
    }
    for index in strided..<count {
      sums[0] += term(index)
    }
    return sums[0] + sums[1] + sums[2] + sums[3]
  }

  /// The sum of each lane over all rows.
  @inlinable
  @inline(__always)
  static func laneSums(rowCount: Int, row: (Int) -> Row) -> Row {
    let stepCount = rowCount / 4
    var sums = FourRows()
    if stepCount < Cascade.smallestBlock {
      for step in 0..<stepCount {
        sums.add(step, row)
      }
    } else {
      sums = cascade(stepCount: stepCount, row: row)
    }
    for index in (stepCount * 4)..<rowCount {
      sums.first += row(index)
    }
    return sums.first + sums.second + sums.third + sums.fourth
  }

  @inlinable
  @inline(__always)
  static func cascade(stepCount: Int, row: (Int) -> Row) -> FourRows {
    var cascade = Cascade(stepCount: stepCount)
    var step = 0
    while step + cascade.blockSize <= stepCount {
      for _ in 0..<cascade.blockSize {
        cascade.level0.add(step, row)
        step += 1
      }
      cascade.carry(afterStep: step)
    }
    while step < stepCount {
      cascade.level0.add(step, row)
      step += 1
    }
    return cascade.total
  }

  /// Four accumulators, one for each of four consecutive rows.
  @usableFromInline
  struct FourRows: Sendable {
    @usableFromInline var first = Row.zero
    @usableFromInline var second = Row.zero
    @usableFromInline var third = Row.zero
    @usableFromInline var fourth = Row.zero

    @inlinable
    init() {}

    @inlinable
    @inline(__always)
    mutating func add(_ step: Int, _ row: (Int) -> Row) {
      first += row(4 * step)
      second += row(4 * step + 1)
      third += row(4 * step + 2)
      fourth += row(4 * step + 3)
    }

    /// Takes over the sums of the level below, which starts again from zero.
    @inlinable
    @inline(__always)
    mutating func take(_ other: inout FourRows) {
      first += other.first
      second += other.second
      third += other.third
      fourth += other.fourth
      other = FourRows()
    }
  }

  /// Partial sums at four levels; each level is emptied into the next after a block of additions.
  @usableFromInline
  struct Cascade: Sendable {
    @usableFromInline static var smallestBlock: Int { 16 }

    @usableFromInline var level0 = FourRows()
    @usableFromInline var level1 = FourRows()
    @usableFromInline var level2 = FourRows()
    @usableFromInline var level3 = FourRows()

    /// The binary logarithm of the block size.
    @usableFromInline let power: Int

    @inlinable var blockSize: Int { 1 << power }

    /// `stepCount` must be positive.
    @inlinable
    init(stepCount: Int) {
      let ceilingOfLog2 = Int.bitWidth - (stepCount - 1).leadingZeroBitCount
      power = max(4, ceilingOfLog2 / 4)
    }

    @inlinable
    mutating func carry(afterStep step: Int) {
      level1.take(&level0)
      guard step & ((blockSize - 1) << power) == 0 else { return }
      level2.take(&level1)
      guard step & ((blockSize - 1) << (2 * power)) == 0 else { return }
      level3.take(&level2)
    }

    @inlinable var total: FourRows {
      var sums = level0
      var (second, third, fourth) = (level1, level2, level3)
      sums.take(&second)
      sums.take(&third)
      sums.take(&fourth)
      return sums
    }
  }
}
