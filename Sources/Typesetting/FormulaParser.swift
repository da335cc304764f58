/// Reads formulas from the part of TeX's notation that authors know.
///
/// Letters are variables, one each; `^`, `_`, `{...}`, `\frac{}{}`, `\sqrt{}`, `\hat{}`, `\bar{}`,
/// `\sum_{}^{}`, `\left( \right)`, Greek letters, functions, relations, `\mathrm{}`, `\text{}` and spaces
/// mean what they mean in TeX. The cost is linear in the length of the text.
public struct FormulaParser {
  /// How many braces, arguments and fences may stand within each other.
  public static let maximumDepth = 32

  let characters: ArraySlice<Character>
  var index: Int
  private var depth = 0

  /// Parses one formula, without dollar signs around it.
  ///
  /// - Throws: `FormulaError` with the offending text and its position.
  public static func parse(_ text: String) throws(FormulaError) -> Formula {
    try parse(Array(text)[...])
  }

  /// Parses a part of a text; positions in errors count from the start of the whole.
  static func parse(_ characters: ArraySlice<Character>) throws(FormulaError) -> Formula {
    var parser = FormulaParser(characters: characters, index: characters.startIndex)
    let formula = try parser.parseRow(until: .end)
    if case .row(let parts) = formula, parts.isEmpty {
      throw .empty(position: characters.startIndex + 1)
    }
    return formula
  }

  private init(characters: ArraySlice<Character>, index: Int) {
    self.characters = characters
    self.index = index
  }

  /// What a row stops at.
  enum RowEnd {
    case end
    case closingBrace(openedAt: Int)
    case right(openedAt: Int)
  }

  var position: Int { index + 1 }
  var next: Character? { index < characters.endIndex ? characters[index] : nil }

  mutating func skipSpaces() {
    while let character = next, character.isWhitespace { index += 1 }
  }

  /// The parts up to the end asked for, which is consumed; a single part is itself.
  mutating func parseRow(until end: RowEnd) throws(FormulaError) -> Formula {
    var parts: [Formula] = []
    while true {
      skipSpaces()
      guard let character = next else {
        switch end {
        case .end: return parts.count == 1 ? parts[0] : .row(parts)
        case .closingBrace(let start): throw .unclosed("{", position: start)
        case .right(let start): throw .unclosed(#"\left"#, position: start)
        }
      }
      if character == "}" {
        guard case .closingBrace = end else { throw .unexpected("}", position: position) }
        index += 1
        return parts.count == 1 ? parts[0] : .row(parts)
      }
      if character == "\\", peekCommand() == "right" {
        guard case .right = end else { throw .unexpected(#"\right"#, position: position) }
        index += #"\right"#.count
        return parts.count == 1 ? parts[0] : .row(parts)
      }
      parts.append(try parseScripted())
    }
  }

  /// One part with its scripts or limits.
  private mutating func parseScripted() throws(FormulaError) -> Formula {
    let isGroup = next == "{"
    let base: Formula = next == "^" || next == "_" ? .row([]) : try parseNucleus()
    var superscript: Formula?
    var `subscript`: Formula?
    while true {
      skipSpaces()
      guard let script = next, script == "^" || script == "_" else { break }
      let start = position
      guard (script == "^" ? superscript : `subscript`) == nil else {
        throw .repeatedScript(String(script), position: start)
      }
      index += 1
      let argument = try parseArgument(of: String(script), at: start)
      if script == "^" { superscript = argument } else { `subscript` = argument }
    }
    if superscript == nil && `subscript` == nil { return base }
    if case .largeOperator(let operation, nil, nil) = base, !isGroup {
      return .largeOperator(operation, lower: `subscript`, upper: superscript)
    }
    return .scripts(base: base, superscript: superscript, subscript: `subscript`)
  }

  /// One part without scripts.
  private mutating func parseNucleus() throws(FormulaError) -> Formula {
    guard let character = next else { return .row([]) }
    switch character {
    case "{":
      let group = try parseGroup()
      // Braces make one ordinary symbol of a sign, which takes away the room around it: `1{,}000`.
      if case .symbol = group { return .row([group]) }
      return group
    case "\\":
      return try parseCommand()
    case _ where character.isASCIIDigit || character == ".":
      return parseNumber()
    default:
      return try parseCharacter()
    }
  }

  /// A letter or sign that stands for itself.
  private mutating func parseCharacter() throws(FormulaError) -> Formula {
    let character = characters[index]
    guard let symbol = FormulaSymbols.characters[character] ?? Self.letter(character) else {
      throw .unexpected(String(character), position: position)
    }
    index += 1
    return symbol
  }

  private static func letter(_ character: Character) -> Formula? {
    character.isLetter ? .variable(String(character)) : nil
  }

  /// Digits with at most one point among them; a point without digits is a full stop.
  private mutating func parseNumber() -> Formula {
    let start = index
    var hasPoint = false
    while let character = next {
      if character == "." {
        let following = index + 1
        guard !hasPoint, following < characters.endIndex, characters[following].isASCIIDigit else {
          break
        }
        hasPoint = true
      } else if !character.isASCIIDigit {
        break
      }
      index += 1
    }
    guard index > start else {
      index += 1
      return .symbol(".", .ordinary)
    }
    return .number(String(characters[start..<index]))
  }

  /// What stands in braces.
  private mutating func parseGroup() throws(FormulaError) -> Formula {
    let start = position
    try enter("{", at: start)
    index += 1
    let row = try parseRow(until: .closingBrace(openedAt: start))
    depth -= 1
    return row
  }

  /// A braced group, or one letter, digit, sign or command.
  mutating func parseArgument(of owner: String, at start: Int) throws(FormulaError) -> Formula {
    skipSpaces()
    guard let character = next, !"}^_".contains(character), peekCommand() != "right" else {
      throw .missingArgument(of: owner, position: start)
    }
    if character == "{" { return try parseGroup() }
    if character.isASCIIDigit {
      index += 1
      return .number(String(character))
    }
    guard character == "\\" else { return try parseCharacter() }
    try enter(owner, at: start)
    let argument = try parseCommand()
    depth -= 1
    return argument
  }

  mutating func enter(_ text: String, at start: Int) throws(FormulaError) {
    guard depth < Self.maximumDepth else {
      throw .nestedTooDeep(text, position: start, limit: Self.maximumDepth)
    }
    depth += 1
  }

  mutating func leave() { depth -= 1 }
}

extension Character {
  var isASCIIDigit: Bool { "0"..."9" ~= self && isASCII }
}
