import Testing

@testable import Plotting

@Test func linearLevelsAreRoundNumbersBetweenTheEnds() {
  #expect(ContourLevels.linear.values(for: [0, 10]) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  #expect(
    ContourLevels.linear.values(for: [-3.2, 7.1]) == [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7])
}

@Test func logarithmicLevelsHaveEvenRatios() {
  #expect(
    ContourLevels.logarithmic.values(for: [320, 9000]) == [
      500, 700, 1000, 1500, 2000, 3000, 5000, 7000,
    ])
  #expect(
    ContourLevels.logarithmic.values(for: [0.03, 150]) == [
      0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100,
    ])
  #expect(
    ContourLevels.logarithmic.values(for: [0.5, 2e5]) == [
      1, 3, 10, 30, 100, 300, 1000, 3000, 1e4, 3e4, 1e5,
    ])
  #expect(
    ContourLevels.logarithmic.values(for: [2e-30, 2e30])
      == [
        1e-30, 1e-24, 1e-18, 1e-12, 1e-6, 1, 1e6, 1e12, 1e18, 1e24, 1e30,
      ].filter { $0 > 2e-30 })
}

@Test func aFewHeightsNearZeroHaveNoSay() {
  let heights = [1e-20, 1e-15] + (1...1000).map { Double($0) } + [1e200]
  let levels = ContourLevels.logarithmic.values(for: heights)
  #expect(levels.first == 5 || levels.first == 10)
  #expect(levels.last == 500)
}

@Test(arguments: [[2, 11], [-1, 1000], [0, 1000], [5, 6]])
func heightsThatNeedNoLogarithmHaveLinearLevels(heights: [Double]) {
  #expect(
    ContourLevels.logarithmic.values(for: heights) == ContourLevels.linear.values(for: heights))
}

@Test func levelsOfAnAuthorAreSortedAndCut() {
  #expect(ContourLevels.at([5, 1, .nan, 3, 3, 0, 7, .infinity]).values(for: [1, 6]) == [3, 5])
}

@Test(
  arguments: [
    [], [1], [2, 2, 2], [.nan, .infinity], [.nan, 4], [0, 0], [0, -0.0],
  ] as [[Double]])
func flatOrMissingSurfacesHaveNoLevels(heights: [Double]) {
  for levels in [ContourLevels.linear, .logarithmic, .at([1, 2, 3])] {
    #expect(levels.values(for: heights).isEmpty)
  }
}

@Test(
  arguments: [
    [1, 1 + 1e-15], [0, .leastNonzeroMagnitude], [.leastNonzeroMagnitude, .leastNormalMagnitude],
    [-.greatestFiniteMagnitude, .greatestFiniteMagnitude], [1e-300, 1e300], [1e300, 1.7e308],
    [1e9, 1e9 + 1], [-1e-300, 1e-300], [.infinity, 1, .nan, 1000, -.infinity],
  ] as [[Double]])
func anyHeightsHaveFewLevelsInOrder(heights: [Double]) {
  for levels in [ContourLevels.linear, .logarithmic] {
    let values = levels.values(for: heights)
    #expect(values.count <= ContourLevels.greatestCount)
    #expect(values.allSatisfy { $0.isFinite })
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }
}

@Test func powersOfTenAreTheNearestDoubles() {
  let levels = ContourLevels.logarithmic.values(for: [0.0009, 1.1])
  #expect(
    levels.allSatisfy { [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1].contains($0) })
  #expect(levels.count == 10)
}
