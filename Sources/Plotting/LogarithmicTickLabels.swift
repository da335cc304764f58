import Typesetting

/// What is written at the ticks of a logarithmic axis, as matplotlib writes it: powers of ten, and where
/// fewer than two of them are to be seen, some of the minor ticks.
///
/// The rules of matplotlib's `LogFormatterSciNotation` with its default settings.
struct LogarithmicTickLabels: Equatable {
  /// One for each major tick.
  let major: [Label]

  /// One for each minor tick; empty for one without words.
  let minor: [Label]

  init(_ ticks: LogarithmicTicks, in limits: Limits) {
    major = ticks.major.map { Self.label($0) }
    let digits = Self.labelledDigits(in: limits.ascending.evenly(.logarithmic))
    minor = ticks.minor.map { value in
      digits.contains(Self.scientific(value).digits.rounded(.toNearestOrEven))
        ? Self.label(value) : ""
    }
  }

  /// The first digits of the minor ticks that are labelled: all on an axis of less than 0.4 powers of ten,
  /// some where there is no more than one power of ten, in about even ratios.
  private static func labelledDigits(in exponents: Limits) -> [Double] {
    let powers = exponents.upper.rounded(.down) - exponents.lower.rounded(.up) + 1
    guard powers <= 1 else { return [] }
    return exponents.upper - exponents.lower > 0.4
      ? [1, 2, 3, 4, 6, 10] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  }

  /// `$10^{3}$` for a power of ten, else `$2 \times 10^{3}$`.
  static func label(_ value: Double) -> Label {
    let (digits, exponent) = scientific(value)
    if digits == 1 { return Label(stringLiteral: "$10^{\(exponent)}$") }
    let factor = DecimalText.general(digits, digits: 6)
    return Label(stringLiteral: "$\(factor) \\times 10^{\(exponent)}$")
  }

  /// A value as digits, from 1 up to 10, and a power of ten; whole numbers but for rounding are whole.
  private static func scientific(_ value: Double) -> (digits: Double, exponent: Int) {
    let power = Double.decimalLogarithm(value)
    if isNearlyWhole(power) { return (1, Int(power.rounded())) }
    let exponent = power.rounded(.down)
    let digits = Double.powerOfTen(power - exponent)
    return (isNearlyWhole(digits) ? digits.rounded() : digits, Int(exponent))
  }

  /// To nine digits, as Python's `math.isclose`.
  private static func isNearlyWhole(_ value: Double) -> Bool {
    let whole = value.rounded()
    return abs(value - whole) <= 1e-9 * max(abs(value), abs(whole))
  }
}
