/// A number as people read it: a whole one in full, as it may count pixels, others to six digits.
enum ShortNumber {
  /// As `72`, `0.00234568`, `1.5e-07`, `2e+300`; infinity is `inf`.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf" }
    if number.magnitude < 1e15, let whole = Int(exactly: number) { return "\(whole)" }
    let sign = number < 0 ? "-" : ""
    let (digits, exponent) = rounded(number.magnitude)
    if (-5..<digitCount + 3).contains(exponent) {
      return sign + plain(digits, exponent: exponent)
    }
    let rest = digits.dropFirst()
    let magnitude = abs(exponent)
    return sign + digits.prefix(1) + (rest.isEmpty ? "" : ".\(rest)")
      + "e\(exponent < 0 ? "-" : "+")\(magnitude < 10 ? "0" : "")\(magnitude)"
  }

  private static let digitCount = 6

  /// The digits that count, without zeros at their end, and the exponent of the first.
  ///
  /// Rounds the shortest decimal that gives the number back, half up.
  private static func rounded(_ number: Double) -> (digits: Substring, exponent: Int) {
    var (digits, exponent) = shortest(number)
    if digits.count > digitCount {
      let roundsUp = digits[digitCount] >= 5
      digits.removeSubrange(digitCount...)
      if roundsUp {
        var place = digitCount - 1
        while place >= 0, digits[place] == 9 {
          digits[place] = 0
          place -= 1
        }
        if place >= 0 {
          digits[place] += 1
        } else {
          digits = [1]
          exponent += 1
        }
      }
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    return (Substring(digits.map(String.init).joined()), exponent)
  }

  /// What Swift's description of a number says, as `123.5` or `1.5e-07`.
  private static func shortest(_ number: Double) -> (digits: [Int], exponent: Int) {
    let parts = "\(number)".split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let all = mantissa.joined().compactMap(\.wholeNumberValue)
    let zeros = all.prefix { $0 == 0 }.count
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return (Array(all.dropFirst(zeros)), mantissa[0].count - 1 - zeros + power)
  }

  private static func plain(_ digits: Substring, exponent: Int) -> String {
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
    let count = exponent + 1
    if digits.count <= count { return digits + String(repeating: "0", count: count - digits.count) }
    return "\(digits.prefix(count)).\(digits.dropFirst(count))"
  }
}
