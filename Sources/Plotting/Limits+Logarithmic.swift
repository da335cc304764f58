extension Limits {
  /// The limits that matplotlib chooses for data on a logarithmic axis: their range and a margin on
  /// each side, which is the same length of axis.
  ///
  /// Only finite values above zero count. Without any the range is 1 ... 10; that of one value alone
  /// goes from the next power of ten below it to the next above. Both ends are finite and above zero.
  ///
  /// - Parameters:
  ///   - values: the data.
  ///   - margin: the share of the axis that is added at each end; greater than -0.5.
  ///   - stickyEdges: values that no margin may cross.
  init(
    logarithmicCovering values: some Sequence<Double>, margin: Double = 0.05,
    stickyEdges: [Double] = []
  ) {
    precondition(margin > -0.5, "a margin of half the range or more leaves no axis")
    var data = Limits(lower: .infinity, upper: -.infinity)
    for value in values where AxisScale.logarithmic.shows(value) {
      // Subnormal numbers have too few digits to have ticks between them.
      let value = max(value, .leastNormalMagnitude)
      data = Limits(lower: min(data.lower, value), upper: max(data.upper, value))
    }
    if data.lower > data.upper {
      data = Limits(lower: 1, upper: 10)
    } else if data.lower == data.upper {
      let exponent = Double.decimalLogarithm(data.lower)
      data =
        Limits(
          lower: Double.powerOfTen(exponent.rounded(.up) - 1),
          upper: Double.powerOfTen(exponent.rounded(.down) + 1)
        ).positive
    }
    let edges = data.withinStickyEdges(stickyEdges)
    let exponents = data.evenly(.logarithmic)
    let room = (exponents.upper - exponents.lower) * margin
    let wide = Limits(
      lower: Double.powerOfTen(exponents.lower - room),
      upper: Double.powerOfTen(exponents.upper + room))
    self =
      Limits(lower: max(wide.lower, edges.lower), upper: min(wide.upper, edges.upper)).positive
  }

  private var positive: Limits {
    Limits(
      lower: max(lower, .leastNormalMagnitude), upper: min(upper, .greatestFiniteMagnitude))
  }
}
