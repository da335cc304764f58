import Testing
import TorchRandom

@Test func noValuesLeaveTheGeneratorAlone() {
  var generator = TorchGenerator(seed: 2021)
  #expect(generator.uniform(count: 0).isEmpty)
  #expect(generator.normal(count: 0).isEmpty)
  #expect(generator == TorchGenerator(seed: 2021))
}

@Test(arguments: [1, 3, 15, 16, 17, 40])
func theSameSeedGivesTheSameValues(count: Int) {
  var first = TorchGenerator(seed: 7)
  var second = TorchGenerator(seed: 7)
  #expect(first.normal(count: count) == second.normal(count: count))
  #expect(first.uniform(count: count) == second.uniform(count: count))
  #expect(first == second)
  #expect(first.normal(count: count) != second.uniform(count: count))
}

@Test func uniformDrawsAreOneStreamHoweverTheyAreSplit() {
  var whole = TorchGenerator(seed: 3)
  var parts = TorchGenerator(seed: 3)
  let values = whole.uniform(count: 700)
  #expect(values == parts.uniform(count: 699) + parts.uniform(count: 1))
  #expect(values.allSatisfy { 0 <= $0 && $0 < 1 })
}

@Test func smallNormalDrawsAreOneStreamHoweverTheyAreSplit() {
  var whole = TorchGenerator(seed: 3)
  var parts = TorchGenerator(seed: 3)
  #expect(whole.normal(count: 6) == parts.normal(count: 1) + parts.normal(count: 5))
  #expect(whole == parts)
}

@Test func otherDrawsLeaveTheKeptNormalValueAlone() {
  var pair = TorchGenerator(seed: 11)
  let kept = pair.normal(count: 2)[1]
  var generator = TorchGenerator(seed: 11)
  _ = generator.normal(count: 1)
  _ = generator.uniform(count: 5)
  _ = generator.normal(count: 17)
  #expect(generator.normal(count: 1) == [kept])
}

@Test(arguments: [15, 16, 10_000])
func normalValuesHaveMeanZeroAndDeviationOne(count: Int) {
  var generator = TorchGenerator(seed: 5)
  var values: [Double] = []
  while values.count < 30_000 {
    values += generator.normal(count: count).map(Double.init)
  }
  let size = Double(values.count)
  let mean = values.reduce(0, +) / size
  let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / size
  // Four standard errors of each estimate.
  #expect(abs(mean) < 4 / size.squareRoot())
  #expect(abs(variance - 1) < 4 * (2 / size).squareRoot())
}
