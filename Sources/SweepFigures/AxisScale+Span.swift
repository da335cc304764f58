import Plotting

extension AxisScale {
  /// Values that span a larger factor are shown at equal ratios.
  static let widestLinearFactor = 30.0

  /// The scale for values: logarithmic where those above zero differ by more than a factor of 30.
  ///
  /// Values that are not finite do not count.
  init(spanning values: some Sequence<Double>) {
    var (least, greatest) = (Double.infinity, 0.0)
    for value in values where value.isFinite && value > 0 {
      (least, greatest) = (min(least, value), max(greatest, value))
    }
    self = least <= greatest && greatest / least > Self.widestLinearFactor ? .logarithmic : .linear
  }
}
