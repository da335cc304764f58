extension Formula {
  /// The formula in a line of plain text that can be read aloud: `y hat sub i`, `1 over n`, `t²`.
  public var reading: String {
    var reader = FormulaReader()
    reader.read(self)
    return reader.text
  }
}

extension Label {
  /// The label as plain text, its formulas in words.
  public var reading: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .formula(let formula): formula.reading
      }
    }.joined()
  }
}

/// Puts the pieces of a reading together with the spaces that they need.
private struct FormulaReader {
  /// How a piece joins its neighbours.
  private enum Join {
    case word
    case name
    case binary
    case opening
    case closing
    case punctuation

    /// Belongs to what follows, as the sign in `−x`.
    case prefix

    /// Longer than a word: "1 over n". It needs "times" where a product would join it to a word.
    case phrase

    /// "the sum of": a phrase that leads to what follows.
    case lead
  }

  var text = ""
  private var last: Join?

  /// Whether the last piece is more than a word, or the author left room after it.
  private var isSpaced = false

  private mutating func add(_ piece: String, _ join: Join) {
    let isProduct =
      switch (last, join) {
      case (.word, .phrase), (.name, .phrase), (.closing, .phrase), (.phrase, .phrase),
        (.phrase, .word), (.phrase, .name), (.phrase, .opening), (.phrase, .prefix),
        (.word, .lead), (.name, .lead), (.closing, .lead), (.phrase, .lead):
        true
      default: false
      }
    let isTight =
      switch (last, join) {
      case (nil, _), (.opening, _), (.prefix, _), (_, .closing), (_, .punctuation): true
      case (.word, .opening), (.name, .opening), (.closing, .opening): !isSpaced
      default: false
      }
    if isProduct { text += " times" }
    if !isTight || isProduct { text += " " }
    text += piece
    last = join
    isSpaced = piece.contains(" ")
  }

  mutating func read(_ formula: Formula) {
    switch formula {
    case .variable(let text), .number(let text), .word(let text), .bold(let text):
      add(text, .word)
    case .function(let text): add(text, .name)
    case .symbol(let text, let kind): read(symbol: text, kind)
    case .space(let space): isSpaced = space != .negativeThin
    case .row(let parts):
      if parts.count == 1, case .symbol(let sign, _) = parts[0] {
        // As the comma in `1{,}000`.
        text += sign
        last = .prefix
      } else {
        for part in parts { read(part) }
      }
    case .scripts(let base, let superscript, let `subscript`):
      read(base, superscript: superscript, subscript: `subscript`)
    case .fraction(let numerator, let denominator):
      add("\(Self.operand(numerator)) over \(Self.operand(denominator))", .phrase)
    case .largeOperator(let operation, let lower, let upper):
      add(Self.phrase(operation, lower: lower, upper: upper), .lead)
    case .squareRoot(let content):
      add("square root of \(Self.operand(content))", .phrase)
    case .fenced(let opening, let content, let closing):
      // Bars are not those of an argument: `a |x|` is a product.
      if opening == .bar || opening == .doubleBar { isSpaced = true }
      add(opening.rawValue, .opening)
      read(content)
      add(closing.rawValue, .closing)
    case .accented(let accent, let content):
      add("\(Self.operand(content)) \(accent.rawValue)", .word)
    }
  }

  private mutating func read(symbol text: String, _ kind: Formula.AtomClass) {
    switch kind {
    case .binary:
      let isUnary =
        switch last {
        case .word, .name, .closing, .phrase: false
        default: true
        }
      add(text, isUnary ? .prefix : .binary)
    case .relation: add(text, .binary)
    case .opening: add(text, .opening)
    case .closing: add(text, .closing)
    case .punctuation: add(text, .punctuation)
    case .ordinary where text == "/": add(text, .binary)
    case .ordinary where text == "\u{2032}": add(text, .closing)
    case .ordinary where text == "\u{2202}" || text == "\u{2207}": add(text, .prefix)
    case .ordinary, .function, .inner: add(text, .word)
    }
  }

  private mutating func read(_ base: Formula, superscript: Formula?, subscript: Formula?) {
    var spoken = Self.operand(base)
    if let `subscript` { spoken += " sub \(Self.operand(`subscript`))" }
    let isIndexed = `subscript` != nil
    switch superscript {
    case nil: break
    case .number("2") where isIndexed: spoken += " squared"
    case .number("3") where isIndexed: spoken += " cubed"
    case .number(let digits) where !isIndexed && !digits.contains("."):
      spoken += Self.raised(digits)
    case .symbol(let mark, _): spoken += " \(mark)"
    case .some(let exponent): spoken += " to the power of \(Self.operand(exponent))"
    }
    // What follows a long exponent could be part of it.
    let isPhrase = spoken.contains(" to the power of ")
    switch base {
    case .fenced(let opening, _, _):
      let isArgument = (last == .word || last == .name) && opening != .bar && opening != .doubleBar
      add(spoken, isArgument ? .opening : .word)
      last = .closing
    case .symbol(_, .closing):
      add(spoken, .closing)
    case .function:
      add(spoken, .name)
      isSpaced = false
      return
    default:
      add(spoken, isPhrase ? .phrase : .word)
    }
    if isPhrase { last = .phrase }
  }

  private static func raised(_ digits: String) -> String {
    let signs = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(digits.compactMap { digit in digit.wholeNumberValue.map { signs[$0] } })
  }

  /// A reading in parentheses unless it is one word, or fenced already.
  private static func operand(_ formula: Formula) -> String {
    let reading = formula.reading
    switch formula {
    case .row, .fraction, .squareRoot, .largeOperator:
      return reading.contains(" ") ? "(\(reading))" : reading
    default: return reading
    }
  }

  private static func phrase(
    _ operation: Formula.LargeOperator, lower: Formula?, upper: Formula?
  ) -> String {
    var words = "the \(operation.rawValue)"
    if let lower {
      // `i = 1` with an upper limit is "over i from 1 to n".
      if case .row(let parts) = lower, parts.count > 2, parts[1] == .symbol("=", .relation) {
        words += " over \(parts[0].reading) from \(Formula.row(Array(parts[2...])).reading)"
      } else {
        words += operation == .limit ? " as \(lower.reading)" : " over \(lower.reading)"
      }
    }
    if let upper { words += " to \(upper.reading)" }
    return words + " of"
  }
}
