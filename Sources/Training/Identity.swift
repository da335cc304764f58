extension FloatingPoint {
  /// Whether both are the same number with the same sign, or both are not a number.
  ///
  /// Unlike `==`, this holds of every value and itself, and tells -0 from 0.
  package func isIdentical(to other: Self) -> Bool {
    self == other ? sign == other.sign : isNaN && other.isNaN
  }
}

extension Array where Element: FloatingPoint {
  /// Whether both hold identical values in the same order.
  package func isIdentical(to other: [Element]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.isIdentical(to: $1) }
  }
}
