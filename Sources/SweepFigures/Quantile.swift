import Sweeps

extension Array where Element == Double {
  /// A quantile of values in ascending order, between two of them at equal distances; nil of none.
  func quantileOfAscending(_ share: Double) -> Double? {
    isEmpty ? nil : Quantile.value(of: self, at: share)
  }
}
