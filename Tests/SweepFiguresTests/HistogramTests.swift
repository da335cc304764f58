import Plotting
import TestSupport
import Testing

@testable import SweepFigures

@Test func eachValueIsInOneBin() throws {
  var random = SeededGenerator(seed: 1)
  for count in [1, 2, 3, 10, 1000] {
    let values = (0..<count).map { _ in Double.random(in: 1...500, using: &random) }
    for scale in AxisScale.allCases {
      let histogram = try #require(Histogram(of: values, scale: scale))
      #expect(histogram.counts.reduce(0, +) == count)
      #expect(histogram.edges.count == histogram.counts.count + 1)
      #expect(zip(histogram.edges, histogram.edges.dropFirst()).allSatisfy { $0 < $1 })
      #expect(histogram.counts.count <= 60 && (count == 1 || histogram.counts.count >= 5))
      for (index, inBin) in histogram.counts.enumerated() {
        let slack = 1e-9 * histogram.edges[index]
        let near = values.count {
          $0 >= histogram.edges[index] - slack && $0 <= histogram.edges[index + 1] + slack
        }
        #expect(near >= inBin)
      }
    }
  }
}

@Test func theBinsAreThoseOfFreedmanAndDiaconis() throws {
  // Of 0 ... 999 the quartiles are 499.5 apart: bins of 2 * 499.5 / 10 = 99.9, ten of them.
  let histogram = try #require(Histogram(of: (0..<1000).map { Double($0) }))
  #expect(histogram.counts.count == 10)
  #expect(histogram.counts == [Int](repeating: 100, count: 10))
}

@Test func binsOfAFewFarValuesAreBounded() throws {
  let far = try #require(Histogram(of: (0..<1000).map { Double($0) } + [1e9]))
  #expect(far.counts.count == 60 && far.counts[0] == 1000 && far.counts[59] == 1)
  // The quartiles are the same: there is no width to go by.
  let constant = try #require(Histogram(of: [Double](repeating: 2, count: 99) + [3]))
  #expect(constant.counts == [99, 0, 0, 0, 1])
}

@Test func logarithmicBinsHaveEqualRatios() throws {
  let histogram = try #require(Histogram(of: [1, 10, 100, 1000, 1e5], scale: .logarithmic))
  let ratios = zip(histogram.edges, histogram.edges.dropFirst()).map { $1 / $0 }
  #expect(ratios.allSatisfy { abs($0 / ratios[0] - 1) < 1e-9 })
  #expect(histogram.edges[0] == 1)
}

@Test(arguments: [0, 5, -3, 1e-300, 1e300, .leastNonzeroMagnitude])
func valuesThatAreAllTheSameHaveOneBin(value: Double) throws {
  let histogram = try #require(Histogram(of: [value, value, value]))
  #expect(histogram.counts == [3])
  #expect(histogram.edges[0] < value && value < histogram.edges[1])
  #expect(Histogram(of: []) == nil)
}
