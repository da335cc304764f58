/// The whole multiples of a step, found in spite of rounding.
struct TickGrid {
  /// Greater than zero.
  let step: Double

  /// How far from 1 a share of a step may be and still count as a whole one.
  private let tolerance: Double

  /// The multiples of a step, for values that have had `offset` taken off.
  ///
  /// A large offset has eaten some of their digits, so they are compared less strictly. The numbers
  /// are matplotlib's.
  init(step: Double, offset: Double = 0) {
    self.step = step
    let lostDigits = offset == 0 ? -.infinity : Double.decimalLogarithm(abs(offset) / step)
    tolerance = min(max(1e-10, Double.powerOfTen(lostDigits - 12)), 0.4999)
  }

  /// The greatest integer whose multiple is not above the value.
  func multiple(atOrBelow value: Double) -> Double {
    let (quotient, remainder) = value.flooredDivision(by: step)
    return abs(remainder / step - 1) < tolerance ? quotient + 1 : quotient
  }

  /// The least integer whose multiple is not below the value.
  func multiple(atOrAbove value: Double) -> Double {
    let (quotient, remainder) = value.flooredDivision(by: step)
    return abs(remainder / step) < tolerance ? quotient : quotient + 1
  }

  /// The multiples from one integer to another, moved by `origin`; nil where they are too many, or not
  /// numbers.
  func ticks(from first: Double, through last: Double, origin: Double = 0) -> [Double]? {
    // Room for the two neighbours beyond the ends, and for rounding.
    let count = last - first + 1
    guard count <= Double(TickLocator.greatestCount) + 2 else { return nil }
    guard count > 0 else { return [] }
    return (0..<Int(count)).map { (first + Double($0)) * step + origin }
  }
}
