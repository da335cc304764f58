extension Array where Element == Double {
  /// A quantile of values in ascending order, between two of them at equal distances; nil of none.
  ///
  /// Hyndman and Fan's definition 7, "Sample quantiles in statistical packages", The American
  /// Statistician 50 (1996): what NumPy has, too.
  func quantileOfAscending(_ share: Double) -> Double? {
    guard let last = indices.last else { return nil }
    let place = share * Double(last)
    let index = Swift.min(Int(place), last)
    let next = Swift.min(index + 1, last)
    guard self[index] != self[next] else { return self[index] }
    return self[index] + (place - Double(index)) * (self[next] - self[index])
  }
}
