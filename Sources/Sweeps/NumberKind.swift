/// What kind of number a cell of `runs.csv` holds, told by its text: numbers are worked out only where
/// they are shown, which takes ten times as long.
enum NumberKind: Equatable {
  case finite
  case infinite
  case notANumber

  /// Nil for what the table never has: no number, one that is too large, and other ways to write one.
  ///
  /// - Parameters:
  ///   - text: of a cell.
  ///   - type: of the number, as which a finite text must be finite.
  ///   - allowsMinus: whether the number may be below zero.
  init?<Number: BinaryFloatingPoint & LosslessStringConvertible>(
    _ text: Substring, of type: Number.Type, allowsMinus: Bool
  ) {
    let form = text.utf8.withContiguousStorageIfAvailable { DecimalForm($0) }
    if let form = form ?? DecimalForm(Array(text.utf8)) {
      guard allowsMinus || !form.isNegative,
        form.largestExponent < Int(Number.greatestFiniteMagnitude.exponent) * 3 / 10
          || Number(String(text))?.isFinite == true
      else { return nil }
      self = .finite
      return
    }
    switch text {
    case "nan", "-nan": self = .notANumber
    case "inf": self = .infinite
    case "-inf" where allowsMinus: self = .infinite
    default: return nil
    }
  }
}

/// How a decimal number is written: `["-"] digits ["." digits] ["e" ["+" | "-"] digits]`.
private struct DecimalForm {
  let isNegative: Bool

  /// The number is below ten to the power of this.
  let largestExponent: Int

  /// Nil for any other text.
  init?(_ bytes: some RandomAccessCollection<UInt8>) {
    var place = bytes.startIndex
    func takes(_ byte: Unicode.Scalar) -> Bool {
      guard place < bytes.endIndex, bytes[place] == UInt8(ascii: byte) else { return false }
      place = bytes.index(after: place)
      return true
    }
    func digits() -> Int {
      let start = place
      while place < bytes.endIndex, bytes[place] &- UInt8(ascii: "0") < 10 {
        place = bytes.index(after: place)
      }
      return bytes.distance(from: start, to: place)
    }
    isNegative = takes("-")
    var exponent = digits()
    guard exponent > 0 else { return nil }
    if takes(".") {
      guard digits() > 0 else { return nil }
    }
    if takes("e") {
      let isSmall = takes("-")
      if !isSmall { _ = takes("+") }
      let start = place
      let count = digits()
      guard count > 0 else { return nil }
      if !isSmall {
        // Of more digits the number itself must tell.
        exponent =
          count > 3
          ? .max
          : bytes[start..<place].reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) } + exponent
      }
    }
    guard place == bytes.endIndex else { return nil }
    largestExponent = exponent
  }
}
