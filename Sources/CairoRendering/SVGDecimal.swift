/// Numbers of an SVG in hundredths, of which no eye sees one: a pixel of a screen has 75.
enum SVGDecimal {
  /// A number as Cairo writes it: digits, one point at most, and no exponent.
  ///
  /// - Returns: nil where it is anything else, or too large for a drawing.
  static func hundredths(_ text: some Collection<UInt8>) -> Int? {
    var (value, place, digits) = (0.0, 1.0, 0)
    var isFraction = false
    let isNegative = text.first == UInt8(ascii: "-")
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        if isFraction { place *= 10 }
        digits += 1
      case UInt8(ascii: ".") where !isFraction: isFraction = true
      default: return nil
      }
    }
    guard 1...15 ~= digits, value / place < 1e9 else { return nil }
    let number = Int((value / place * 100).rounded())
    return isNegative ? -number : number
  }

  /// Writes a number in as few characters as it can be read from.
  ///
  /// - Parameters:
  ///   - hundredths: the number.
  ///   - bytes: what it is written to.
  ///   - isFirst: whether no number stands before it, from which it has to be told apart.
  static func append(_ hundredths: Int, to bytes: inout [UInt8], isFirst: Bool = true) {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if hundredths < 0 {
      bytes.append(UInt8(ascii: "-"))
    } else if !isFirst {
      bytes.append(UInt8(ascii: " "))
    }
    if whole > 0 || rest == 0 { bytes += String(whole).utf8 }
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if !rest.isMultiple(of: 10) { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }
}
