/// Decimal numbers as files have them.
enum DecimalNumber {
  /// The float32 value nearest to a number, infinite beyond the largest; nil for any other text.
  ///
  /// Rounded once: a detour by Double would round twice, and give another value for some texts.
  static func value(of bytes: ArraySlice<UInt8>) -> Float? {
    // What Swift reads besides decimal numbers, such as `nan` and hexadecimal ones, is none here.
    isNumber(bytes) ? Float(String(decoding: bytes, as: UTF8.self)) : nil
  }

  /// Reads `["+" | "-"] (digits ["." [digits]] | "." digits) [("e" | "E") ["+" | "-"] digits]`.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func takeSign() {
      if let byte = rest.first, byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
        rest.removeFirst()
      }
    }
    func takeDigits() -> Bool {
      let count = rest.count
      while let byte = rest.first, isDigit(byte) { rest.removeFirst() }
      return rest.count < count
    }
    takeSign()
    var hasDigits = takeDigits()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      hasDigits = takeDigits() || hasDigits
    }
    guard hasDigits else { return false }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      takeSign()
      guard takeDigits() else { return false }
    }
    return rest.isEmpty
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// Whether a text is one of the names that programs write for values that are not finite.
  static func namesNonFinite(_ text: String) -> Bool {
    // Longer texts are not names, and need not be copied.
    guard text.utf8.count <= 10 else { return false }
    var name = text.lowercased()
    if name.hasPrefix("+") || name.hasPrefix("-") { name.removeFirst() }
    return ["nan", "inf", "infinity"].contains(name)
  }

  /// What someone may have meant who wrote a number as other programs or people do: with a decimal
  /// comma, digits in groups, or a minus sign that is not a hyphen.
  static func alternatives(to text: String) -> [String] {
    guard text.unicodeScalars.count <= 40 else { return [] }
    let text = String(text.map { $0 == "\u{2212}" ? "-" : $0 })
    var meant: [String] = []
    let commas = text.count { $0 == "," }
    if commas == 1 {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      if let whole = ungrouped(parts[0]) { meant.append("\(whole).\(parts[1])") }
    }
    if let number = ungrouped(text[...]) { meant.append(number) }
    return meant.filter { value(of: Array($0.utf8)[...])?.isFinite ?? false }
  }

  /// A number without the marks between its groups of three digits; nil where groups are others.
  private static func ungrouped(_ text: Substring) -> String? {
    let end = text.firstIndex(of: ".") ?? text.endIndex
    for mark in [",", ".", " ", "'", "_", "\u{a0}", "\u{202f}", "\u{2019}"] as [Character] {
      let integer = mark == "." ? text : text[..<end]
      guard integer.contains(mark) else { continue }
      let groups = integer.split(separator: mark, omittingEmptySubsequences: false)
      let areThree = groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
      let first = groups[0].utf8.count { isDigit($0) }
      guard areThree, (1...3).contains(first) else { return nil }
      return groups.joined() + text[integer.endIndex...]
    }
    return String(text)
  }
}
