extension TickLocator {
  /// Steps to choose from, in units of the power of ten below the ideal step.
  private static let niceSteps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20]

  /// Evenly spaced ticks that cover the limits with one beyond each end, at most `intervals` steps
  /// apart unless fewer than two would be seen.
  ///
  /// The rules of matplotlib's `MaxNLocator`, with two additions: numbers near the end of Double's
  /// range do not overflow, and integers stay integers.
  static func niceTicks(in limits: Limits, intervals: Int, integersOnly: Bool) -> [Double] {
    let ends = limits.ascending.widenedIfDegenerate(by: 1e-13, tolerance: 1e-14)
    if max(abs(ends.lower), abs(ends.upper)) > 1e300 {
      let smaller = Limits(lower: ends.lower / 1e16, upper: ends.upper / 1e16)
      return niceTicks(in: smaller, intervals: intervals, integersOnly: false).map { $0 * 1e16 }
    }
    if integersOnly, let few = fewIntegers(in: limits) { return few }

    let span = ends.upper - ends.lower
    let offset = commonOffset(of: ends, span: span)
    let (lower, upper) = (ends.lower - offset, ends.upper - offset)
    let idealStep = (upper - lower) / Double(intervals)
    let unit = Double.powerOfTen(Double.decimalLogarithm(span / Double(intervals)).rounded(.down))
    let steps = niceSteps.map { $0 * unit }.filter { step in
      !integersOnly || step < 1 || abs(step - step.rounded()) < 0.001
    }

    // From the smallest step that is large enough to smaller ones, until two ticks can be seen.
    let start = steps.firstIndex { $0 >= idealStep } ?? steps.endIndex - 1
    var ticks: [Double] = []
    for step in steps[...start].reversed() {
      let step = integersOnly ? max(step, 1) : step
      let origin = lower.flooredDivision(by: step).quotient * step
      let grid = TickGrid(step: step, offset: offset)
      ticks =
        grid.ticks(
          from: grid.multiple(atOrBelow: lower - origin),
          through: grid.multiple(atOrAbove: upper - origin), origin: origin) ?? []
      var visible = 0
      for tick in ticks where tick >= lower && tick <= upper { visible += 1 }
      if visible >= 2 { break }
    }
    return ticks.map { $0 + offset }
  }

  /// The power of ten to take off before looking for ticks, where the values are at least a hundred
  /// times their span; otherwise 0.
  private static func commonOffset(of ends: Limits, span: Double) -> Double {
    let mean = (ends.upper + ends.lower) / 2
    guard abs(mean) / span >= 100 else { return 0 }
    let power = Double.powerOfTen(Double.decimalLogarithm(abs(mean)).rounded(.down))
    return mean < 0 ? -power : power
  }

  /// The integers between the limits if there are fewer than two, else nil.
  private static func fewIntegers(in limits: Limits) -> [Double]? {
    let ends = limits.ascending
    let first = ends.lower.rounded(.up)
    let last = ends.upper.rounded(.down)
    if last - first >= 1 { return nil }
    return first == last ? [first] : []
  }
}
