import Testing

@testable import Plotting

private func ticks(
  _ lower: Double, _ upper: Double, length: Double = 400, maximumCount: Int = 9
) -> LogarithmicTicks {
  LogarithmicTicks(
    in: Limits(lower: lower, upper: upper), axisLength: length, fontSize: 10,
    orientation: .vertical, maximumCount: maximumCount)
}

@Test func manyPowersOfTenAreThinned() {
  #expect(ticks(1, 1e6).major.count == 7)
  #expect(ticks(1, 1e6, maximumCount: 4).major == [1, 100, 1e4, 1e6])
  #expect(ticks(1, 1e6, maximumCount: 4).minor.isEmpty)
  #expect(ticks(1e-20, 1e20).major.count <= 9)
}

@Test func anInvertedAxisHasTheSameTicks() {
  #expect(ticks(125, 0.8) == ticks(0.8, 125))
}

@Test func aPowerOfTenIsNoMinorTickToo() {
  let short = ticks(9.89, 10.11)
  #expect(short.major == [10])
  #expect(!short.minor.contains(10) && short.minor.count > 2)
}

@Test(arguments: [0, -1, Double.nan, .infinity])
func limitsWithoutAPlaceHaveNoTicks(value: Double) {
  #expect(ticks(value, 10).major.isEmpty && ticks(1, value).minor.isEmpty)
}

@Test(arguments: [
  Limits(lower: .leastNonzeroMagnitude, upper: .greatestFiniteMagnitude),
  Limits(lower: 1, upper: 1.0.nextUp), Limits(lower: 1, upper: 1),
  Limits(lower: 1e308, upper: 1.7e308), Limits(lower: .leastNormalMagnitude, upper: 1e-300),
])
func ticksAreFewAndBetweenAnyLimits(limits: Limits) {
  for length in [0, 1, 400, 1e9, .infinity, .nan] {
    let ticks = ticks(limits.lower, limits.upper, length: length)
    #expect(ticks.major.count <= 9 && ticks.minor.count <= 100)
    for value in ticks.major + ticks.minor {
      #expect(value >= limits.lower * (1 - 1e-9) && value / (1 + 1e-9) <= limits.upper)
    }
  }
}
