/// A number that is not negative, as formulas show it.
struct MarkupNumber {
  /// `0.8`, `10^{-5}` or `2.5 \cdot 10^{-5}`.
  let text: String

  /// `text` is a number by itself, a power of ten or a product with one.
  let rank: MarkupPart.Rank

  /// Reads what Swift writes for a number, which is the shortest text that gives it back.
  init(_ description: String) {
    let halves = description.split(separator: "e")
    let places = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = places.count > 1 ? places[1] : ""
    var digits = (places[0] + fraction).drop { $0 == "0" }
    var exponent = (halves.count > 1 ? Int(halves[1]) ?? 0 : 0) - fraction.count
    while digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    guard let first = digits.first else {
      (text, rank) = ("0", .atom)
      return
    }
    /// The power of ten of the first digit.
    let power = exponent + digits.count - 1
    if Self.plainPowers.contains(power) || digits.count > 4 && (0..<16).contains(power) {
      text = Self.plain(digits, exponent: exponent)
      rank = .atom
    } else if digits == "1" {
      text = "10^{\(power)}"
      rank = .power
    } else {
      let rest = digits.dropFirst()
      text = "\(first)\(rest.isEmpty ? "" : ".")\(rest) \\cdot 10^{\(power)}"
      rank = .product
    }
  }

  /// From a ten-thousandth, as Python has it, to less than a million.
  private static let plainPowers = -4..<6

  private static func plain(_ digits: Substring, exponent: Int) -> String {
    if exponent >= 0 { return digits + String(repeating: "0", count: exponent) }
    let whole = digits.dropLast(-exponent)
    let zeros = String(repeating: "0", count: max(0, -exponent - digits.count))
    return "\(whole.isEmpty ? "0" : whole).\(zeros)\(digits.suffix(-exponent))"
  }
}
