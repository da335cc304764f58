import Testing
import TorchArithmetic

private func sum(_ values: [Float], inBlocksOf size: Int) -> Float {
  var sum = BlockwiseSum(count: values.count)
  values.withUnsafeBufferPointer { values in
    for start in stride(from: 0, to: values.count, by: size) {
      sum.add(UnsafeBufferPointer(rebasing: values[start..<min(start + size, values.count)]))
    }
  }
  return sum.total
}

@Test(arguments: [
  0, 1, 5, 7, 8, 9, 20, 31, 32, 33, 63, 64, 65, 500, 511, 512, 513, 1000, 1025, 4103, 32_767,
  131_072, 600_011,
])
func blocksHaveTheSumOfTheWhole(count: Int) {
  let values = (0..<count).map { index -> Float in
    let coarse = Float((index * 7919) % 1009 - 400)
    return coarse * 0.1 + Float(index % 7) * 1e-3
  }
  for size in [32, 96, 512, 1024] {
    #expect(sum(values, inBlocksOf: size).bitPattern == Reduction.sum(values).bitPattern)
  }
}

@Test func negativeZerosInBlocksSumToZero() {
  #expect(sum([Float](repeating: -0.0, count: 70), inBlocksOf: 64).sign == .plus)
}
