#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension Double {
  /// Ten to this power; 0 for minus infinity.
  package static func powerOfTen(_ exponent: Double) -> Double { pow(10, exponent) }

  /// A positive base to any power.
  package static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// The power of ten that gives this value.
  package static func decimalLogarithm(_ value: Double) -> Double { log10(value) }

  /// The exponent of the value's first decimal digit: 2 for 345, -1 for 0.2; nil for zero, infinity and
  /// NaN.
  var decimalExponent: Int? {
    guard isFinite, self != 0 else { return nil }
    return Int(log10(abs(self)).rounded(.down))
  }

  /// The whole part and the rest of a division, rounded towards minus infinity.
  ///
  /// The remainder has the divisor's sign. The quotient is made from it, and not from the division, so
  /// that the two belong together: 1 / 0.1 is 9 and a rest, since 0.1 is a little more than a tenth.
  /// Python's floats, on which matplotlib's choices rest, do the same.
  func flooredDivision(by divisor: Double) -> (quotient: Double, remainder: Double) {
    var remainder = truncatingRemainder(dividingBy: divisor)
    var quotient = (self - remainder) / divisor
    if remainder != 0, (divisor < 0) != (remainder < 0) {
      remainder += divisor
      quotient -= 1
    }
    return (quotient.rounded(), remainder)
  }

  /// The nearest number with that many decimals, in Double's own arithmetic.
  func rounded(decimals: Int) -> Double {
    let power = Double.powerOfTen(Double(decimals))
    return (self * power).rounded(.toNearestOrEven) / power
  }
}
