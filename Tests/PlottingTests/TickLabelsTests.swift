import Plotting
import Testing

struct TickLabelsTests {
  /// Limits and what matplotlib 3.11.2 writes at an x axis of its default figure.
  static let automatic: [(lower: Double, upper: Double, labels: [String], offset: String)] = [
    (0, 10, ["0", "2", "4", "6", "8", "10"], ""),
    (10, 0, ["0", "2", "4", "6", "8", "10"], ""),
    (-3, 0.001, ["−3.0", "−2.5", "−2.0", "−1.5", "−1.0", "−0.5", "0.0"], ""),
    (999.5, 1000.5, ["−0.4", "−0.2", "0.0", "0.2", "0.4"], "+1e3"),
    (
      -100_000.5, -100_000.1,
      ["−0.50", "−0.45", "−0.40", "−0.35", "−0.30", "−0.25", "−0.20", "−0.15", "−0.10"], "−1e5"
    ),
    (123_456_789, 123_456_789.5, ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"], "+1.23456789e8"),
    (1e-7, 9e-7, ["1", "2", "3", "4", "5", "6", "7", "8", "9"], "1e−7"),
    (0, 1e5, ["0", "20000", "40000", "60000", "80000", "100000"], ""),
    (0, 1e6, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"], "1e6"),
    (1.000001, 1.000002, ["1.0", "1.2", "1.4", "1.6", "1.8", "2.0"], "1e−6+1"),
    (1, 1 + 1e-15, ["1.000000000000000"], ""),
    (0, 1e308, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"], "1e308"),
  ]

  @Test(arguments: automatic)
  func automaticTicksAreLabelledAsMatplotlibDoes(
    lower: Double, upper: Double, labels: [String], offset: String
  ) {
    let limits = Limits(lower: lower, upper: upper)
    let ticks = TickLocator().ticks(
      in: limits, axisLength: 357.12, fontSize: 10, orientation: .horizontal)
    let text = TickLabels(ticks, in: limits)
    #expect(text.labels == labels)
    #expect(text.offset == offset)
  }

  /// Ticks, limits and what matplotlib 3.11.2 writes at a `FixedLocator`'s.
  static let explicit: [(places: [Double], limits: Limits, labels: [String])] = [
    ([0, 1, 10], Limits(lower: 0, upper: 10), ["0", "1", "10"]),
    ([1, 2.5, 4], Limits(lower: 0, upper: 5), ["1.0", "2.5", "4.0"]),
    ([5], Limits(lower: 0, upper: 10), ["5"]),
    ([0.001, 3], Limits(lower: 0, upper: 4), ["0.001", "3.000"]),
    ([1.0 / 3, 2.0 / 3], Limits(lower: 0, upper: 1), ["0.3333", "0.6667"]),
    ([20], Limits(lower: 0, upper: 10), []),
    ([], Limits(lower: 0, upper: 10), []),
  ]

  @Test(arguments: explicit)
  func explicitTicksAreLabelledAsMatplotlibDoes(
    places: [Double], limits: Limits, labels: [String]
  ) {
    #expect(TickLabels(Ticks(places, in: limits), in: limits).labels == labels)
  }

  @Test func nothingIsWrittenAsMinusZero() {
    let limits = Limits(lower: -1, upper: 101)
    #expect(TickLabels(Ticks([-0.0001, 100], in: limits), in: limits).labels == ["0", "100"])
    #expect(TickLabels(Ticks([-0.0, 100], in: limits), in: limits).labels == ["0", "100"])
  }

  @Test func subnormalTicksAreWrittenAsZero() {
    let limits = Limits(lower: 0, upper: .leastNormalMagnitude)
    let ticks = Ticks([0, .leastNonzeroMagnitude], in: limits)
    #expect(TickLabels(ticks, in: limits).labels == ["0", "0"])
  }
}
