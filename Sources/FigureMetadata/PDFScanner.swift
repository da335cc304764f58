/// Reads a PDF's tokens and dictionaries from some place on (PDF 1.4, 3.1 and 3.2).
package struct PDFScanner {
  /// What stands under a key of a dictionary, as far as it matters here.
  package enum Value: Equatable {
    case integer(Int)
    case string([UInt8])

    /// The number of an object that stands elsewhere.
    case reference(Int)

    /// A number that is not whole.
    case real(Double)

    /// What an array holds; an array or a dictionary in it is another thing.
    case array([Value])

    case other
  }

  package enum Token: Equatable {
    case integer(Int)
    case string([UInt8])

    /// Without its slash.
    case name(String)

    /// Any other word: `obj`, `true`, `3.5`.
    case word(String)

    case dictionaryStart
    case dictionaryEnd
    case arrayStart
    case arrayEnd
  }

  package struct Failure: Error, Equatable {
    package var reason: String
  }

  private let bytes: [UInt8]

  /// The next byte to read.
  package private(set) var position: Int

  /// The most keys and array values of a dictionary.
  ///
  /// Each takes more memory than it takes bytes of a file. A tree of pages may be one long array; a figure
  /// has one page.
  package static let mostValues = 1 << 18

  /// How many are kept of the dictionary that is read, and how many may be.
  private var valueCount = (now: 0, most: mostValues)

  /// - Throws: ``Failure`` for a place outside.
  package init(_ bytes: [UInt8], at position: Int) throws(Failure) {
    guard bytes.indices.contains(position) else {
      throw Failure(reason: "it refers to byte \(position) of \(bytes.count)")
    }
    self.bytes = bytes
    self.position = position
  }

  /// - Throws: ``Failure`` where no token follows.
  package mutating func next() throws(Failure) -> Token {
    skipSpace()
    guard let byte = peek() else { throw Failure(reason: "the file ends too early") }
    switch byte {
    case UInt8(ascii: "["):
      position += 1
      return .arrayStart
    case UInt8(ascii: "]"):
      position += 1
      return .arrayEnd
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "<"):
      guard peek(1) == byte else { return .string(try hexadecimalString()) }
      position += 2
      return .dictionaryStart
    case UInt8(ascii: ">"):
      guard peek(1) == byte else { throw failure("a > that stands alone") }
      position += 2
      return .dictionaryEnd
    case UInt8(ascii: "/"):
      position += 1
      return .name(word())
    default:
      let word = word()
      guard !word.isEmpty else { throw failure("a stray \(Character(Unicode.Scalar(byte)))") }
      return Int(word).map { .integer($0) } ?? .word(word)
    }
  }

  /// The dictionary that follows; of dictionaries in it, only that they are there.
  ///
  /// - Parameter mostValues: how many keys and values of arrays it may have.
  /// - Returns: the values by their keys, without slashes.
  /// - Throws: ``Failure``, for more values, too.
  package mutating func dictionary(
    mostValues: Int = PDFScanner.mostValues
  ) throws(Failure) -> [String: Value] {
    guard try next() == .dictionaryStart else { throw failure("no dictionary where one belongs") }
    valueCount = (now: 0, most: mostValues)
    var values: [String: Value] = [:]
    while true {
      switch try next() {
      case .dictionaryEnd: return values
      case .name(let key):
        try countValue()
        let value = try value()
        // Of equal keys, the first.
        if values[key] == nil { values[key] = value }
      default: throw failure("no key where one belongs")
      }
    }
  }

  private mutating func value() throws(Failure) -> Value {
    let token = try next()
    switch token {
    case .arrayStart:
      var values: [Value] = []
      while true {
        let token = try next()
        if token == .arrayEnd { return .array(values) }
        try countValue()
        values.append(try value(token))
      }
    case .arrayEnd, .dictionaryEnd: throw failure("no value where one belongs")
    default: return try value(token)
    }
  }

  private mutating func countValue() throws(Failure) {
    guard valueCount.now < valueCount.most else {
      throw failure("a dictionary with more than \(valueCount.most) values")
    }
    valueCount.now += 1
  }

  /// The value that a token is, or begins.
  private mutating func value(_ token: Token) throws(Failure) -> Value {
    switch token {
    case .string(let bytes): return .string(bytes)
    case .integer(let number): return isReference() ? .reference(number) : .integer(number)
    case .word(let word): return Double(word).map { .real($0) } ?? .other
    case .name: return .other
    case .arrayStart, .dictionaryStart:
      // Counted, not called again and again: a file may nest them as deep as it is long.
      var depth = 1
      while depth > 0 {
        switch try next() {
        case .arrayStart, .dictionaryStart: depth += 1
        case .arrayEnd, .dictionaryEnd: depth -= 1
        case .integer, .string, .name, .word: continue
        }
      }
      return .other
    case .arrayEnd, .dictionaryEnd: throw failure("no value where one belongs")
    }
  }

  /// Goes past the generation and `R` of a reference, if they follow.
  private mutating func isReference() -> Bool {
    var ahead = self
    guard case .integer? = try? ahead.next(), (try? ahead.next()) == .word("R") else {
      return false
    }
    self = ahead
    return true
  }

  private func failure(_ reason: String) -> Failure {
    Failure(reason: "\(reason), near byte \(position)")
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }
}

// MARK: - Letters

extension PDFScanner {
  /// The byte that two hexadecimal digits are; nil where one is none.
  static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    digits.reduce(UInt8?.some(0)) { number, digit in
      guard let number, let value = hexadecimalDigit(digit) else { return nil }
      return number << 4 | value
    }
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0 || byte == 0x0c || (0x09...0x0a).contains(byte) || byte == 0x0d
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private mutating func skipSpace() {
    while let byte = peek() {
      if byte == UInt8(ascii: "%") {
        while let byte = peek(), byte != 0x0a, byte != 0x0d { position += 1 }
      } else if Self.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func word() -> String {
    let start = position
    while let byte = peek(), !Self.isSpace(byte), !Self.isDelimiter(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// `(...)`, in which parentheses may be nested (PDF 1.4, 3.2.3).
  private mutating func literalString() throws(Failure) -> [UInt8] {
    let start = position
    var result: [UInt8] = []
    var depth = 0
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): appendEscaped(to: &result)
      case UInt8(ascii: "("):
        depth += 1
        if depth > 1 { result.append(byte) }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
        result.append(byte)
      case 0x0d:
        // Each end of a line counts as a line feed.
        if peek() == 0x0a { position += 1 }
        result.append(0x0a)
      default: result.append(byte)
      }
    }
    position = start
    throw failure("a string does not end")
  }

  /// What a backslash and the byte or bytes after it stand for.
  private mutating func appendEscaped(to result: inout [UInt8]) {
    guard let byte = peek() else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(0x0a)
    case UInt8(ascii: "r"): result.append(0x0d)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0c)
    case 0x0d: if peek() == 0x0a { position += 1 }
    case 0x0a: break
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var number = UInt16(byte - UInt8(ascii: "0"))
      for _ in 0..<2 {
        guard let digit = peek(), (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit)
        else { break }
        number = number << 3 | UInt16(digit - UInt8(ascii: "0"))
        position += 1
      }
      result.append(UInt8(truncatingIfNeeded: number))
    default: result.append(byte)
    }
  }

  /// `<...>`; the last digit may be missing and counts as 0.
  private mutating func hexadecimalString() throws(Failure) -> [UInt8] {
    let start = position
    var result: [UInt8] = []
    var high: UInt8?
    position += 1
    while let byte = peek() {
      position += 1
      if byte == UInt8(ascii: ">") {
        if let high { result.append(high << 4) }
        return result
      }
      if Self.isSpace(byte) { continue }
      guard let digit = Self.hexadecimalDigit(byte) else {
        throw failure("\(Character(Unicode.Scalar(byte))) is no hexadecimal digit")
      }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    position = start
    throw failure("a string does not end")
  }
}
