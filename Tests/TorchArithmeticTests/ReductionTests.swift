import Testing
import TorchArithmetic

/// Values whose sum depends on the order: uneven, of both signs, and far apart.
private func unevenValues(count: Int) -> [Float] {
  (0..<count).map { Float(($0 * 7919) % 1009 - 400) * 0.1 + Float($0 % 7) * 1e-3 }
}

@Test func noValuesSumToZeroAndHaveNoMean() {
  #expect(Reduction.sum([]) == 0)
  #expect(Reduction.mean([]).isNaN)
}

@Test func negativeZeroSumsToZero() {
  #expect(Reduction.sum([-0.0]).sign == .plus)
}

@Test func fiveValuesAreSummedByFourAccumulators() {
  let x: [Float] = [1e8, 1, 2, 3, -1e8]
  #expect(Reduction.sum(x) == (((x[0] + x[4]) + x[1]) + x[2]) + x[3])
  #expect(Reduction.sum(x) != x.reduce(0, +))
}

@Test func twentyValuesAreSummedTailFirstThenByEightLanes() {
  let x = unevenValues(count: 20)
  var total: Float = ((x[16] + x[17]) + x[18]) + x[19]
  for lane in 0..<8 {
    total += x[lane] + x[8 + lane]
  }
  #expect(Reduction.sum(x) == total)
  #expect(Reduction.mean(x) == total / 20)
}

/// The order as its specification states it, one lane at a time and with arrays throughout.
private func specifiedSum(_ values: [Float]) -> Float {
  func rowSum(_ items: [Float]) -> Float {
    let steps = items.count / 4
    var power = 4
    while steps > 1 << (4 * power + 3) {
      power += 1
    }
    let block = 1 << power
    var sums = Array(repeating: Array(repeating: Float(0), count: 4), count: 4)
    for step in 1..<(steps + 1) {
      for k in 0..<4 {
        sums[0][k] += items[4 * (step - 1) + k]
      }
      guard step.isMultiple(of: block) else { continue }
      for level in 1...3 {
        for k in 0..<4 {
          sums[level][k] += sums[level - 1][k]
          sums[level - 1][k] = 0
        }
        if step & ((block - 1) << (level * power)) != 0 { break }
      }
    }
    var total = sums[0]
    for k in 0..<4 {
      total[k] = ((sums[0][k] + sums[1][k]) + sums[2][k]) + sums[3][k]
    }
    for item in items[(4 * steps)...] {
      total[0] += item
    }
    return ((total[0] + total[1]) + total[2]) + total[3]
  }
  let rows = values.count / 8
  guard rows > 0 else { return rowSum(values) }
  var total = values[(8 * rows)...].reduce(0, +)
  for lane in 0..<8 {
    total += rowSum((0..<rows).map { values[8 * $0 + lane] })
  }
  return total
}

@Test(arguments: [
  1, 4, 7, 8, 9, 31, 32, 33, 511, 512, 513, 1000, 1023, 1024, 8191, 8192, 8193, 32_767, 131_072,
  2_200_001,
])
func everyCountIsSummedAsSpecified(count: Int) {
  let values = unevenValues(count: count)
  #expect(Reduction.sum(values) == specifiedSum(values))
}
