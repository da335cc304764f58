/// What of a line of Markdown is not read yet.
struct LineCursor {
  /// Of the line, with spaces for its tabs, which stop at every fourth column.
  private(set) var rest: ArraySlice<UInt8>

  /// How many spaces it begins with.
  private(set) var indent = 0

  init(_ line: Substring) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.utf8.count)
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\t") {
        bytes += [UInt8](repeating: UInt8(ascii: " "), count: 4 - bytes.count % 4)
      } else {
        bytes.append(byte)
      }
    }
    rest = bytes[...]
    measure()
  }

  var isBlank: Bool { indent == rest.count }

  /// What comes after the spaces.
  var text: ArraySlice<UInt8> { rest.dropFirst(indent) }

  private mutating func measure() { indent = rest.prefix { $0 == UInt8(ascii: " ") }.count }

  /// Takes so many bytes.
  mutating func take(_ count: Int) {
    rest = rest.dropFirst(count)
    measure()
  }

  /// Takes what goes on with a quote, if that is here.
  mutating func takeQuoteMark() -> Bool {
    guard indent < 4, text.first == UInt8(ascii: ">") else { return false }
    take(indent + 1)
    if indent > 0 { take(1) }
    return true
  }

  /// Takes what begins an item of a list, if that is here.
  ///
  /// - Parameter isInterrupting: whether it would end a paragraph, which not every item may.
  /// - Returns: how far in the item goes on.
  mutating func takeItemMark(interrupting isInterrupting: Bool) -> Int? {
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let signs = digits.isEmpty ? "-+*" : ".)"
    guard digits.count <= 9, let sign = text.dropFirst(digits.count).first,
      signs.utf8.contains(sign)
    else { return nil }
    let after = text.dropFirst(digits.count + 1)
    let spaces = after.prefix { $0 == UInt8(ascii: " ") }.count
    guard spaces > 0 || after.isEmpty else { return nil }
    let isEmpty = spaces == after.count
    if isInterrupting {
      guard !isEmpty, digits.isEmpty || Array(digits) == [UInt8(ascii: "1")] else { return nil }
    }
    // With more spaces the item begins with indented code.
    let width = indent + digits.count + 1 + (isEmpty || spaces > 4 ? 1 : spaces)
    take(min(width, rest.count))
    return width
  }

  /// The sign and the length of a fence that begins code, if that is here.
  var openingFence: (sign: UInt8, length: Int)? {
    guard let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      return nil
    }
    let length = text.prefix { $0 == sign }.count
    guard length >= 3 else { return nil }
    let isSpan = sign == UInt8(ascii: "`") && text.dropFirst(length).contains(sign)
    return isSpan ? nil : (sign, length)
  }

  /// Whether this is a fence that ends code which one of a sign and a length has begun.
  func isFence(closing sign: UInt8, length: Int) -> Bool {
    let signs = text.prefix { $0 == sign }.count
    return indent < 4 && signs >= length
      && text.dropFirst(signs).allSatisfy { $0 == UInt8(ascii: " ") }
  }

  var isHeading: Bool {
    let level = text.prefix { $0 == UInt8(ascii: "#") }.count
    let after = text.dropFirst(level).first
    return (1...6).contains(level) && (after == nil || after == UInt8(ascii: " "))
  }

  /// Whether this makes the paragraph before it a heading.
  var isUnderline: Bool {
    guard let sign = text.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else {
      return false
    }
    return text.drop { $0 == sign }.allSatisfy { $0 == UInt8(ascii: " ") }
  }

  var isThematicBreak: Bool {
    guard let sign = text.first, "*-_".utf8.contains(sign) else { return false }
    return text.allSatisfy { $0 == sign || $0 == UInt8(ascii: " ") }
      && text.count { $0 == sign } >= 3
  }
}
