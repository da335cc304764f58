/// How all ticks of one axis are written: as `(value - offset) / 10^exponent` with so many decimals.
///
/// The rules of matplotlib's `ScalarFormatter` with its default settings.
struct TickNotation: Equatable {
  /// What is taken off every value, and said once at the end of the axis.
  var offset = 0.0

  /// The power of ten that is said once at the end of the axis.
  var exponent = 0

  /// The same for every label.
  var decimals = 0

  /// Smaller numbers are written as zero: the powers of ten to divide them by would underflow.
  private static let leastMagnitude = 1e-300

  init(_ ticks: Ticks, in limits: Limits) {
    let ends = limits.ascending
    let visible = ticks.located.filter { $0 >= ends.lower && $0 <= ends.upper }
    offset = Self.offset(of: visible)
    exponent = Self.exponent(of: visible, offset: offset, span: ends.upper - ends.lower)
    decimals = decimals(of: ticks.located, in: ends)
  }

  /// What stands at a tick's place.
  func displayed(_ tick: Double) -> Double {
    (tick - offset) / Double.powerOfTen(Double(exponent))
  }

  /// The leading digits that all ticks have in common, if leaving them out saves at least four.
  private static func offset(of visible: [Double]) -> Double {
    guard let least = visible.first, let greatest = visible.last, least != greatest,
      least > 0 || greatest < 0
    else { return 0 }
    let low = min(abs(least), abs(greatest))
    let high = max(abs(least), abs(greatest))

    // How many whole units of a power of ten go into each.
    func units(_ power: Int) -> (low: Double, high: Double) {
      let unit = Double.powerOfTen(Double(power))
      return (low.flooredDivision(by: unit).quotient, high.flooredDivision(by: unit).quotient)
    }
    let top = Int(Double.decimalLogarithm(high).rounded(.up))
    // Two different Doubles differ within 17 digits.
    let powers = stride(from: top, through: top - 20, by: -1)
    guard let firstDifference = powers.first(where: { units($0).low != units($0).high }) else {
      return 0
    }
    var power = firstDifference + 1
    if (high - low) / Double.powerOfTen(Double(power)) <= 1e-2 {
      // 999 and 1001 have no digit in common, but are both about 1000.
      guard let apart = powers.first(where: { units($0).high - units($0).low > 1 })
      else { return 0 }
      power = apart + 1
    }
    let common = units(power).high
    guard common >= 1000 else { return 0 }
    let magnitude = common * Double.powerOfTen(Double(power))
    return least < 0 ? -magnitude : magnitude
  }

  /// The power of ten of the greatest tick, or of the span where an offset is taken off, unless it is
  /// a plain one: between 1e-5 and 1e6.
  private static func exponent(of visible: [Double], offset: Double, span: Double) -> Int {
    guard let least = visible.first, let greatest = visible.last else { return 0 }
    let magnitude = offset == 0 ? max(abs(least), abs(greatest)) : span
    guard magnitude > Self.leastMagnitude, let exponent = magnitude.decimalExponent
    else { return 0 }
    return exponent <= -5 || exponent >= 6 ? exponent : 0
  }

  /// The least number of decimals that shows every tick to a thousandth of the range's power of ten.
  private func decimals(of located: [Double], in ends: Limits) -> Int {
    let shown = located.map(displayed)
    // A single tick says nothing about the range, so the axis does.
    let range = shown.count < 2 ? shown + [displayed(ends.lower), displayed(ends.upper)] : shown
    guard let least = range.min(), let greatest = range.max(), !shown.isEmpty else { return 0 }
    let span = least == greatest ? max(abs(least), abs(greatest)) : greatest - least
    guard span > Self.leastMagnitude, let exponent = span.decimalExponent else { return 0 }
    let tolerance = 1e-3 * Double.powerOfTen(Double(exponent))
    var decimals = max(0, 3 - exponent)
    while decimals >= 0,
      shown.allSatisfy({ abs($0 - $0.rounded(decimals: decimals)) < tolerance })
    {
      decimals -= 1
    }
    return decimals + 1
  }
}
