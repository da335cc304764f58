import Testing

@testable import descent_benchmarks

@Suite struct SamplesTests {
  @Test(
    arguments: [
      ([3], 3), ([3, 1], 2), ([9, 1, 2], 2), ([4, 1, 3, 2], 2.5), ([1, 1, 1, 1000], 1),
    ] as [([Double], Double)])
  func medianIsInTheMiddleOfTheSortedRuns(milliseconds: [Double], median: Double) {
    #expect(Samples(milliseconds: milliseconds).median == median)
  }
}
