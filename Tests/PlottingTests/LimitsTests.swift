import Plotting
import Testing

struct LimitsTests {
  /// Data and what matplotlib 3.11.2 shows of them.
  static let autoscaled: [(data: [Double], lower: Double, upper: Double)] = [
    ([0, 10], -0.5, 10.5),
    ([10, 3, 0], -0.5, 10.5),
    ([.infinity, 1, 2, .nan], 0.95, 2.05),
    ([], -0.055, 0.055),
    ([.nan, -.infinity], -0.055, 0.055),
    ([0, 0], -0.055, 0.055),
    ([.leastNonzeroMagnitude, .leastNormalMagnitude / 2], -0.055, 0.055),
    ([0, 1e-287], -0.055, 0.055),
    ([5], 4.725, 5.275),
    ([5, 5.00000000000001], 4.9999999999949996, 5.00000000000501),
    ([1e300, -1e300], -1.1e300, 1.1e300),
    ([1.7e308, -1.7e308], -1.7e308, 1.7e308),
  ]

  @Test(arguments: autoscaled)
  func dataGetMatplotlibsLimits(data: [Double], lower: Double, upper: Double) {
    let limits = Limits(covering: data)
    #expect(abs(limits.lower - lower) <= 1e-14 * abs(lower))
    #expect(abs(limits.upper - upper) <= 1e-14 * abs(upper))
  }

  @Test func greatestNumbersKeepFiniteLimits() {
    let limits = Limits(covering: [1.79e308])
    #expect(limits.lower < 1.79e308)
    #expect(limits.upper == .greatestFiniteMagnitude)
  }

  @Test func marginIsAShareOfTheRange() {
    #expect(Limits(covering: [0, 4], margin: 0) == Limits(lower: 0, upper: 4))
    #expect(Limits(covering: [0, 4], margin: 0.25) == Limits(lower: -1, upper: 5))
  }

  /// What was asked for and what matplotlib's `set_xlim` makes of it.
  static let explicit: [(asked: Limits, result: Limits)] = [
    (Limits(lower: 0, upper: 10), Limits(lower: 0, upper: 10)),
    (Limits(lower: 10, upper: 0), Limits(lower: 10, upper: 0)),
    (Limits(lower: 0, upper: 0), Limits(lower: -0.05, upper: 0.05)),
    (Limits(lower: 5, upper: 5), Limits(lower: 4.75, upper: 5.25)),
    (Limits(lower: 2e-300, upper: 1e-300), Limits(lower: 0.05, upper: -0.05)),
    (Limits(lower: 1, upper: 1 + 1e-15), Limits(lower: 1, upper: 1 + 1e-15)),
    (Limits(lower: 1e16, upper: 1e16), Limits(lower: 9.5e15, upper: 1.05e16)),
  ]

  @Test(arguments: explicit)
  func explicitEndsGetMatplotlibsLimits(asked: Limits, result: Limits) throws {
    let limits = try Limits(covering: []).replacing(lower: asked.lower, upper: asked.upper)
    #expect(limits == result)
  }

  @Test func oneEndMayBeReplaced() throws {
    let limits = Limits(covering: [1, 3])
    #expect(try limits.replacing(lower: 0) == Limits(lower: 0, upper: limits.upper))
    #expect(try limits.replacing(upper: 0) == Limits(lower: limits.lower, upper: 0))
    #expect(try limits.replacing() == limits)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func explicitEndsMustBeFinite(end: Double) {
    #expect(throws: LimitsError.self) { try Limits(covering: [1]).replacing(upper: end) }
    #expect("\(LimitsError.notFinite(end))".contains("axis limit \(end) is not a finite number"))
  }

  @Test func containsAllowsForRoundingOnly() {
    for limits in [Limits(lower: 0, upper: 0.3), Limits(lower: 0.3, upper: 0)] {
      #expect(limits.contains(0.1 * 3))
      #expect(limits.contains(0))
      #expect(!limits.contains(-1e-10))
      #expect(!limits.contains(.nan))
    }
  }
}

@Test func marginsEndAtStickyEdges() {
  #expect(
    Limits(covering: [0, 10], stickyEdges: [0, 10]) == Limits(lower: 0, upper: 10))
  // Data beyond an edge have their margin.
  #expect(Limits(covering: [-10, 10], stickyEdges: [0, 10]) == Limits(lower: -11, upper: 10))
  // An edge within the margin stops it, one beyond does not.
  #expect(Limits(covering: [0, 10], stickyEdges: [-0.2, 20]) == Limits(lower: -0.2, upper: 10.5))
  // What rounding has put beyond the data counts as their end.
  let edge = 10.0.nextDown
  #expect(Limits(covering: [0, 10], stickyEdges: [edge]) == Limits(lower: -0.5, upper: edge))
}
