/// The order in which people look for names: `seed-2` before `seed-10`, and the files of a folder before
/// those of folders in it.
enum NaturalOrder {
  /// Whether one path comes before another; parts are between `/`.
  static func precedes(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(one.utf8), Array(other.utf8))
    let parts = (first.split(separator: slash), second.split(separator: slash))
    for (index, (a, b)) in zip(parts.0, parts.1).enumerated() {
      let isLast = (index == parts.0.count - 1, index == parts.1.count - 1)
      if isLast.0 != isLast.1 { return isLast.0 }
      if let isLess = compare(a, b) { return isLess }
    }
    // Names that mean the same, as `seed-1` and `seed-01`, still have one order.
    return first.lexicographicallyPrecedes(second)
  }

  private static let slash = UInt8(ascii: "/")

  /// Nil where neither comes first.
  private static func compare(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool? {
    var (one, other) = (one, other)
    while let a = one.first, let b = other.first {
      if isDigit(a), isDigit(b) {
        let (first, second) = (takeNumber(&one), takeNumber(&other))
        if first.count != second.count { return first.count < second.count }
        if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
      } else {
        if a != b { return a < b }
        one.removeFirst()
        other.removeFirst()
      }
    }
    return one.isEmpty == other.isEmpty ? nil : one.isEmpty
  }

  /// The digits at the beginning, without zeros before them.
  private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = bytes.prefix(while: isDigit)
    bytes = bytes[digits.endIndex...]
    return digits.drop { $0 == UInt8(ascii: "0") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
