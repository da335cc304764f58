/// What is written at the ticks of an axis and at its end, as matplotlib writes it.
///
///     let limits = Limits(lower: 0, upper: 2.2e6)
///     let labels = TickLabels(Ticks([0, 1e6, 2e6], in: limits), in: limits)
///     // labels.labels == ["0", "1", "2"], labels.offset == "1e6"
public struct TickLabels: Equatable, Sendable {
  /// One for each of the drawn ticks, in their order.
  ///
  /// All have the same number of decimals. The minus sign is U+2212.
  public let labels: [String]

  /// What every label is to be multiplied by and what is to be added: `1e6`, `+5.09e8` or `1e−11+5`;
  /// empty where nothing is.
  public let offset: String

  public init(_ ticks: Ticks, in limits: Limits) {
    guard !ticks.located.isEmpty else {
      labels = []
      offset = ""
      return
    }
    let notation = TickNotation(ticks, in: limits)
    labels = ticks.values.map { Self.label($0, notation) }
    offset = Self.offset(notation)
  }

  private static let minusSign: Character = "\u{2212}"

  private static func label(_ tick: Double, _ notation: TickNotation) -> String {
    let value = notation.displayed(tick)
    let digits = DecimalText.fixed(abs(value) < 1e-8 ? 0 : abs(value), decimals: notation.decimals)
    // What rounds to zero has no sign, unlike in matplotlib.
    let isNegative = value < 0 && digits.utf8.contains { $0 > UInt8(ascii: "0") }
    return isNegative ? String(minusSign) + digits : digits
  }

  private static func offset(_ notation: TickNotation) -> String {
    let factor = notation.exponent == 0 ? "" : "1e\(notation.exponent)"
    let sum = notation.offset == 0 ? "" : (notation.offset > 0 ? "+" : "") + short(notation.offset)
    return String((factor + sum).map { $0 == "-" ? minusSign : $0 })
  }

  /// Up to ten digits and an exponent: `5.095269e8`.
  private static func short(_ value: Double) -> String {
    guard let exponent = value.decimalExponent else { return "0" }
    let digits = (value / Double.powerOfTen(Double(exponent))).rounded(decimals: 10)
    let text = DecimalText.general(digits, digits: 10)
    return exponent == 0 ? text : text + "e\(exponent)"
  }
}
