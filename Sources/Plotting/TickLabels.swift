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

  private static func label(_ tick: Double, _ notation: TickNotation) -> String {
    let value = notation.displayed(tick)
    let text = DecimalText.fixed(abs(value) < 1e-8 ? 0 : value, decimals: notation.decimals)
    let isZero = text.allSatisfy { "-0.".contains($0) }
    return isZero && value < 0 ? unsigned(text) : withMinusSign(text)
  }

  private static func offset(_ notation: TickNotation) -> String {
    let factor = notation.exponent == 0 ? "" : "1e\(notation.exponent)"
    let sum = notation.offset == 0 ? "" : (notation.offset > 0 ? "+" : "") + short(notation.offset)
    return withMinusSign(factor + sum)
  }

  /// Up to ten digits and an exponent: `5.095269e8`.
  private static func short(_ value: Double) -> String {
    guard let exponent = value.decimalExponent else { return "0" }
    let digits = (value / Double.powerOfTen(Double(exponent))).rounded(decimals: 10)
    let text = DecimalText.general(digits, digits: 10)
    return exponent == 0 ? text : text + "e\(exponent)"
  }

  private static func unsigned(_ text: String) -> String {
    text.filter { $0 != "-" }
  }

  private static func withMinusSign(_ text: String) -> String {
    String(text.map { $0 == "-" ? "\u{2212}" : $0 })
  }
}
