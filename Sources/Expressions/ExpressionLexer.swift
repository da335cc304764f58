/// Cuts a formula into tokens, one at a time.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private var offset = 0

  /// The column of `offset`, in Unicode scalars from 1.
  private var column = 1

  init(_ text: String) throws(ExpressionError) {
    guard text.utf8.count <= Expression.textLimit else {
      let scalars = text.unicodeScalars.prefix(Expression.textLimit / 4)
      throw .tooLong(
        Token.shortened(String(String.UnicodeScalarView(scalars))), position: scalars.count,
        limit: Expression.textLimit)
    }
    bytes = Array(text.utf8)
  }

  /// The next token; `.end` for ever after the last.
  mutating func next() throws(ExpressionError) -> Token {
    while let byte = peek(), Self.isSpace(byte) {
      advance()
    }
    let (start, position) = (offset, column)
    guard let byte = peek() else {
      return Token(kind: .end, text: "", position: position, followsDirectly: false)
    }
    let kind: Token.Kind
    if Self.isDigit(byte) || byte == Self.point && Self.isDigit(peek(1)) {
      kind = .number(try number())
    } else if let symbol = Token.Kind.symbols.first(where: { starts(with: $0.text) }) {
      advance(symbol.text.utf8.count)
      kind = symbol.kind
    } else if let scalar = scalar(), Self.startsName(scalar) {
      name()
      kind = .name
    } else {
      throw unexpectedCharacter()
    }
    return Token(
      kind: kind, text: text(from: start), position: position,
      followsDirectly: start > 0 && !Self.isSpace(bytes[start - 1]))
  }
}

// Numbers, by Python's lexical rules.
extension ExpressionLexer {
  private mutating func number() throws(ExpressionError) -> PythonNumber {
    let (start, position) = (offset, column)
    if peek() == Self.zero, let radix = Self.radices[(peek(1) ?? 0) | 0x20] {
      advance(2)
      if peek() == Self.underscore { advance() }
      let digitsStart = offset
      let isWhole = digits(radix: radix)
      let literal = text(from: digitsStart).filter { $0 != "_" }
      guard isWhole, !endsBadly() else { throw invalidNumber(from: start, position) }
      guard let value = Int(literal, radix: radix) else {
        throw .numberTooLarge(text(from: start), position: position)
      }
      return .integer(value)
    }
    var isReal = false
    var isWhole = Self.isDigit(peek()) ? digits(radix: 10) : true
    if peek() == Self.point {
      isReal = true
      advance()
      if Self.isDigit(peek()) { isWhole = digits(radix: 10) && isWhole }
    }
    if let mark = peek(), mark | 0x20 == Self.exponentMark {
      let sign = peek(1)
      let isSigned = sign == Self.plus || sign == Self.minus
      if Self.isDigit(isSigned ? peek(2) : sign) {
        isReal = true
        advance(isSigned ? 2 : 1)
        isWhole = digits(radix: 10) && isWhole
      }
    }
    guard isWhole, !endsBadly() else { throw invalidNumber(from: start, position) }
    let literal = text(from: start).filter { $0 != "_" }
    if isReal {
      guard let value = Double(literal) else { throw invalidNumber(from: start, position) }
      guard value.isFinite else { throw .numberTooLarge(text(from: start), position: position) }
      return .real(value)
    }
    // Python takes 00, but no other leading zeros, which mean octal elsewhere.
    if literal.hasPrefix("0"), literal.contains(where: { $0 != "0" }) {
      throw invalidNumber(from: start, position)
    }
    guard let value = Int(literal) else {
      throw .numberTooLarge(text(from: start), position: position)
    }
    return .integer(value)
  }

  /// Takes digits with single underscores between them; false if an underscore stands elsewhere.
  private mutating func digits(radix: Int) -> Bool {
    var wasDigit = false
    while let byte = peek() {
      if Self.digitValue(byte) < radix {
        wasDigit = true
      } else if byte == Self.underscore, wasDigit {
        wasDigit = false
      } else {
        break
      }
      advance()
    }
    return wasDigit
  }

  /// Whether what follows a number makes it one that neither Python nor a missing `*` explains.
  private func endsBadly() -> Bool {
    guard let byte = peek() else { return false }
    if byte == Self.point || byte == Self.underscore || Self.isDigit(byte) { return true }
    // An exponent without digits, or Python's mark of imaginary numbers: alone, not as in 2*exp.
    let isMark = [Self.exponentMark, UInt8(ascii: "j")].contains(byte | 0x20)
    guard isMark else { return false }
    guard let next = peek(1) else { return true }
    return !Self.continuesASCIIName(next) && next < 0x80 && next != UInt8(ascii: "(")
  }

  private mutating func invalidNumber(from start: Int, _ position: Int) -> ExpressionError {
    while let byte = peek(), Self.continuesASCIIName(byte) || byte == Self.point {
      advance()
    }
    return .invalidNumber(text(from: start), position: position)
  }

  private static let radices: [UInt8: Int] = [
    UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2,
  ]
}

// Names and other characters.
extension ExpressionLexer {
  /// Takes a name, with its module if it has one: `torch.exp` is unknown as a whole.
  private mutating func name() {
    while true {
      while let scalar = scalar(), Self.continuesName(scalar) {
        advance(UTF8.width(scalar))
      }
      guard peek() == Self.point else { return }
      advance()
      guard let scalar = scalar(), Self.startsName(scalar) else { return retreat() }
    }
  }

  private func unexpectedCharacter() -> ExpressionError {
    let text = scalar().map { String($0) } ?? "?"
    return .unexpectedCharacter(
      Self.isVisible(text) ? text : "character of code \(text.unicodeScalars.first?.value ?? 0)",
      position: column, replacement: Self.replacements[text])
  }

  private static func isVisible(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator, .spaceSeparator, .nonspacingMark:
        false
      default: true
      }
    }
  }

  private static let replacements: [String: String] = [
    "^": "**", "×": "*", "·": "*", "⋅": "*", "∙": "*", "∗": "*", "÷": "/", "∕": "/", "−": "-",
    "–": "-", "—": "-", "²": "**2", "³": "**3", "√": "sqrt(x)", "|": "abs(x)", "[": "(",
    "]": ")", "{": "(", "}": ")",
  ]
}

// Characters.
extension ExpressionLexer {
  private static let point = UInt8(ascii: ".")
  private static let underscore = UInt8(ascii: "_")
  private static let zero = UInt8(ascii: "0")
  private static let plus = UInt8(ascii: "+")
  private static let minus = UInt8(ascii: "-")
  private static let exponentMark = UInt8(ascii: "e")

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (zero...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private static func digitValue(_ byte: UInt8) -> Int {
    if isDigit(byte) { return Int(byte - zero) }
    let letter = byte | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { return .max }
    return Int(letter - UInt8(ascii: "a")) + 10
  }

  private static func continuesASCIIName(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == underscore || digitValue(byte) < 36
  }

  private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isXIDStart
  }

  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isXIDContinue
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  /// The scalar that starts at `offset`.
  private func scalar() -> Unicode.Scalar? {
    guard let byte = peek() else { return nil }
    if byte < 0x80 { return Unicode.Scalar(byte) }
    return String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
  }

  private func starts(with text: String) -> Bool {
    bytes[offset...].starts(with: text.utf8)
  }

  private func text(from start: Int) -> String {
    String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func advance(_ count: Int = 1) {
    for byte in bytes[offset..<(offset + count)] where byte & 0xc0 != 0x80 {
      column += 1
    }
    offset += count
  }

  /// Gives one ASCII character back.
  private mutating func retreat() {
    offset -= 1
    column -= 1
  }
}
