import TestSupport
import Testing

@testable import Plotting

@Test func marginsAreEqualRatios() {
  let limits = Limits(logarithmicCovering: [1, 100])
  #expect(isClose(limits.lower * limits.upper, 100, within: 1e-9))
  #expect(limits.lower < 1 && limits.lower > 0.7)
}

@Test func oneValueStandsBetweenPowersOfTen() {
  #expect(Limits(logarithmicCovering: [3, 3], margin: 0) == Limits(lower: 1, upper: 10))
  #expect(Limits(logarithmicCovering: [1000], margin: 0) == Limits(lower: 100, upper: 10_000))
}

@Test(arguments: [[], [0], [-1, -5], [.nan], [.infinity]] as [[Double]])
func withoutValuesAboveZeroTheAxisGoesFromOneToTen(values: [Double]) {
  #expect(Limits(logarithmicCovering: values, margin: 0) == Limits(lower: 1, upper: 10))
}

@Test func noMarginCrossesAStickyEdge() {
  let limits = Limits(logarithmicCovering: [2, 50], stickyEdges: [2, 50, -4])
  #expect(limits == Limits(lower: 2, upper: 50))
}

@Test(
  arguments: [
    [.leastNonzeroMagnitude], [.greatestFiniteMagnitude], [1e-300, 1e300],
    [.leastNonzeroMagnitude, .greatestFiniteMagnitude], [1, 1 + 1e-15],
    [.leastNonzeroMagnitude, .leastNormalMagnitude],
  ] as [[Double]])
func anyValuesGiveLimitsAboveZero(values: [Double]) {
  let limits = Limits(logarithmicCovering: values)
  #expect(limits.lower > 0 && limits.upper.isFinite && limits.lower < limits.upper)
}
