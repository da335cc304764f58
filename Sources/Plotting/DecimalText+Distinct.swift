extension DecimalText {
  /// Numbers that stand alone, each as short as tells it from the others: `500`, `0.25`, `2e6`, `−1e−7`.
  ///
  /// Each is within a hundredth of the least difference between two of them. The minus sign is U+2212;
  /// powers of ten are written out as those of an axis are, from 1e6 on and up to 1e-5.
  public static func distinct(_ values: [Double]) -> [String] {
    let sorted = values.filter(\.isFinite).sorted()
    let gaps = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return values.map { value in
      guard value.isFinite, value != 0 else { return value == 0 ? "0" : general(value, digits: 1) }
      let slack = min(gaps.min() ?? .infinity, abs(value)) / 100
      // 17 digits give every Double back.
      let decimals = (0...16).first { decimals in
        Double(scientific(value, decimals: decimals)).map { abs($0 - value) <= slack } ?? false
      }
      return written(value, decimals: decimals ?? 16)
    }
  }

  /// A number with that many digits after its first.
  private static func written(_ value: Double, decimals: Int) -> String {
    let parts = scientific(value, decimals: decimals).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return general(value, digits: 17) }
    let text =
      exponent <= -5 || exponent >= 6
      ? "\(parts[0])e\(exponent)" : fixed(value, decimals: max(0, decimals - exponent))
    return String(text.map { $0 == "-" ? "\u{2212}" : $0 })
  }
}
