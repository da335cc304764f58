import Plotting
import Testing

struct TickLocatorTests {
  /// An x axis of matplotlib's default figure.
  static func ticks(
    _ limits: Limits, _ locator: TickLocator = TickLocator(), length: Double = 357.12
  ) -> [Double] {
    locator.ticks(in: limits, axisLength: length, fontSize: 10, orientation: .horizontal).values
  }

  static func expectClose(_ actual: [Double], _ expected: [Double], in limits: Limits) {
    let tolerance = 1e-9 * abs(limits.upper / 2 - limits.lower / 2)
    #expect(actual.count == expected.count, "\(actual) is not \(expected)")
    for (value, other) in zip(actual, expected) {
      #expect(abs(value - other) <= tolerance, "\(actual) is not \(expected)")
    }
  }

  /// Limits and the ticks that matplotlib 3.11.2 draws.
  static let automatic: [(lower: Double, upper: Double, ticks: [Double])] = [
    (0, 10, [0, 2, 4, 6, 8, 10]),
    (10, 0, [0, 2, 4, 6, 8, 10]),
    (-3, 0.001, [-3, -2.5, -2, -1.5, -1, -0.5, 0]),
    (-2.6, 2.6, [-2, -1, 0, 1, 2]),
    (0.1, 0.7, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]),
    (1e-7, 9e-7, [1e-7, 2e-7, 3e-7, 4e-7, 5e-7, 6e-7, 7e-7, 8e-7, 9e-7]),
    (999.5, 1000.5, [999.6, 999.8, 1000, 1000.2, 1000.4]),
    (5e9, 5e9 + 3, [5e9, 5e9 + 0.5, 5e9 + 1, 5e9 + 1.5, 5e9 + 2, 5e9 + 2.5, 5e9 + 3]),
    (1.000001, 1.000002, [1.000001, 1.0000012, 1.0000014, 1.0000016, 1.0000018, 1.000002]),
    (1, 1 + 1e-15, [1]),
    (-1e300, 1e300, [-1e300, -7.5e299, -5e299, -2.5e299, 0, 2.5e299, 5e299, 7.5e299, 1e300]),
    (0, 1e308, [0, 2e307, 4e307, 6e307, 8e307, 1e308]),
  ]

  @Test(arguments: automatic)
  func automaticTicksAreMatplotlibs(lower: Double, upper: Double, ticks: [Double]) {
    let limits = Limits(lower: lower, upper: upper)
    Self.expectClose(Self.ticks(limits), ticks, in: limits)
  }

  /// Ranges that hung, crashed or filled the memory of one plotting library or another.
  static let extreme: [(lower: Double, upper: Double, count: ClosedRange<Int>)] = [
    (.nan, 1, 0...0),
    (0, .nan, 0...0),
    (-.infinity, .infinity, 0...0),
    (0, .infinity, 0...0),
    (0, 0, 1...1),
    (5, 5, 1...1),
    (0.123456789, 0.123456789, 0...1),
    (5, 5.000000000000001, 1...10),
    (-.greatestFiniteMagnitude, .greatestFiniteMagnitude, 2...10),
    (.greatestFiniteMagnitude, -.greatestFiniteMagnitude, 2...10),
    (.greatestFiniteMagnitude, .greatestFiniteMagnitude, 0...1),
    (1e308, 1.1e308, 2...10),
    (0, .leastNonzeroMagnitude, 0...1),
    (1e-300, 2e-300, 0...1),
    (1e16, 1e16 + 4, 0...10),
    (9_007_199_254_740_992, 9_007_199_254_740_994, 0...10),
    (1e300, 1e-300, 2...10),
  ]

  static let placements: [TickLocator.Placement] = [
    .automatic, .integers, .step(.leastNonzeroMagnitude), .step(1e300), .step(0), .step(-1),
    .step(.nan), .step(.infinity), .values([.nan, 0, .infinity]), .values([]),
  ]

  @Test(arguments: extreme)
  func extremeLimitsEndFast(lower: Double, upper: Double, count: ClosedRange<Int>) {
    let limits = Limits(lower: lower, upper: upper)
    #expect(count.contains(Self.ticks(limits).count), "\(Self.ticks(limits))")
    for placement in Self.placements {
      for length in [0, -1, 1e300, .nan, .infinity, 357.12] {
        for size in [0, -1, .nan, .infinity, 10] {
          let ticks = TickLocator(placement, maximumCount: .max).ticks(
            in: limits, axisLength: length, fontSize: size, orientation: .vertical)
          #expect(ticks.located.count <= TickLocator.greatestCount + 2)
          #expect(ticks.located.allSatisfy { $0.isFinite })
          #expect(TickLabels(ticks, in: limits).labels.count == ticks.values.count)
        }
      }
    }
  }

  @Test func constantPredictionsDoNotHangTicks() {
    for value in [0, 1, -3.5, 1e6, 1e-6, 1e16, -1e300, 1.79e308, .leastNonzeroMagnitude] {
      let limits = Limits(covering: Array(repeating: value, count: 6))
      #expect((2...10).contains(Self.ticks(limits).count), "\(value): \(Self.ticks(limits))")
    }
  }

  @Test func axisHasAsManyTicksAsLabelsHaveRoom() {
    let limits = Limits(lower: 0, upper: 9.6)
    Self.expectClose(Self.ticks(limits, length: 0), [0, 5], in: limits)
    Self.expectClose(Self.ticks(limits, length: 89), [0, 5], in: limits)
    Self.expectClose(Self.ticks(limits, length: 120), [0, 2.5, 5, 7.5], in: limits)
    Self.expectClose(Self.ticks(limits, length: 1e6), [0, 2, 4, 6, 8], in: limits)
    let upright = TickLocator().ticks(
      in: limits, axisLength: 80, fontSize: 10, orientation: .vertical)
    Self.expectClose(upright.values, [0, 2.5, 5, 7.5], in: limits)
  }

  /// A greatest count and the ticks that matplotlib draws with one interval less.
  static let counts: [(count: Int, upper: Double, ticks: [Double])] = [
    (2, 9.6, [0, 5]), (3, 9.6, [0, 5]), (4, 9.6, [0, 5]), (5, 9.6, [0, 2.5, 5, 7.5]),
    (10, 9.6, [0, 2, 4, 6, 8]), (11, 9.6, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  ]

  @Test(arguments: counts)
  func ticksAreNoMoreThanAskedFor(count: Int, upper: Double, ticks: [Double]) {
    let limits = Limits(lower: 0, upper: upper)
    Self.expectClose(Self.ticks(limits, TickLocator(maximumCount: count)), ticks, in: limits)
  }

  @Test func oneTickMoreComesWhereTwoWouldNotBeSeen() {
    let limits = Limits(lower: -2.6, upper: 2.6)
    #expect(Self.ticks(limits, TickLocator(maximumCount: 2)) == [-2.5, 0, 2.5])
  }

  /// Limits and the ticks of matplotlib's `MaxNLocator(integer=True)`; with fewer than two integers
  /// in sight it shows fractions, and we do not.
  static let integers: [(lower: Double, upper: Double, ticks: [Double])] = [
    (0.95, 10.3, [2, 4, 6, 8, 10]),
    (-0.2, 3.2, [0, 1, 2, 3]),
    (0, 1, [0, 1]),
    (2.5, 0, [0, 1, 2]),
    (1_000_000.2, 1_000_005.4, [1_000_001, 1_000_002, 1_000_003, 1_000_004, 1_000_005]),
    (0.5, 1.2, [1]),
    (0.95, 1.05, [1]),
    (0.2, 0.8, []),
  ]

  @Test(arguments: integers)
  func integerTicksAreIntegers(lower: Double, upper: Double, ticks: [Double]) {
    #expect(Self.ticks(Limits(lower: lower, upper: upper), TickLocator(.integers)) == ticks)
  }

  /// A step, limits and the ticks of matplotlib's `MultipleLocator`.
  static let steps: [(step: Double, limits: Limits, ticks: [Double])] = [
    (3, Limits(lower: 0, upper: 10), [0, 3, 6, 9]),
    (0.1, Limits(lower: 0, upper: 0.5), [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
    (0.3, Limits(lower: 0.1, upper: 2), [0.3, 0.6, 0.9, 1.2, 1.5, 1.8]),
    (2, Limits(lower: 10, upper: 0), [0, 2, 4, 6, 8, 10]),
    (1000, Limits(lower: 5, upper: 6), []),
    (0.1, Limits(lower: 1000, upper: 1000.5), [1000, 1000.1, 1000.2, 1000.3, 1000.4, 1000.5]),
  ]

  @Test(arguments: steps)
  func explicitStepsGiveTheirMultiples(step: Double, limits: Limits, ticks: [Double]) {
    Self.expectClose(Self.ticks(limits, TickLocator(.step(step))), ticks, in: limits)
  }

  @Test func uselessStepsCountAsAutomatic() {
    let limits = Limits(lower: 0, upper: 10)
    for step in [0, -1, .nan, .infinity, 1e-9] {
      #expect(Self.ticks(limits, TickLocator(.step(step))) == Self.ticks(limits))
    }
  }

  @Test func explicitValuesAreKeptWithinTheLimits() {
    let locator = TickLocator(.values([10, 0, 1, 11, .nan]))
    #expect(Self.ticks(Limits(lower: 0, upper: 10), locator) == [0, 1, 10])
  }

  @Test func ticksAreNotAccumulated() {
    let limits = Limits(lower: 0, upper: 90)
    let ticks = Self.ticks(limits, TickLocator(.step(0.1)))
    #expect(ticks.count == 901)
    for (index, tick) in ticks.enumerated() { #expect(tick == Double(index) * 0.1) }
  }
}
