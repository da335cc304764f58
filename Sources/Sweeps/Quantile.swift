/// Quantiles of numbers.
package enum Quantile {
  /// The value below which a share of the numbers lies, between two of them in proportion: the seventh
  /// way of Hyndman and Fan (1996), NumPy's and R's usual one.
  ///
  /// - Parameters:
  ///   - sorted: at least one number, in order; infinite ones may be at the end.
  ///   - share: from 0 to 1.
  /// - Returns: infinite where it lies at or beside an infinite number.
  package static func value(of sorted: [Double], at share: Double) -> Double {
    precondition(!sorted.isEmpty, "a quantile needs a number")
    let place = share * Double(sorted.count - 1)
    let low = min(Int(place), sorted.count - 1)
    let rest = place - Double(low)
    guard rest > 0, low + 1 < sorted.count else { return sorted[low] }
    guard sorted[low + 1].isFinite else { return sorted[low + 1] }
    return sorted[low] + (sorted[low + 1] - sorted[low]) * rest
  }

  static func median(of values: [Double]) -> Double { value(of: values.sorted(), at: 0.5) }
}
