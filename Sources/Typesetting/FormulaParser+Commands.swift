import Suggestions

extension FormulaParser {
  /// Commands that take arguments, without the backslash.
  private static let structures = [
    "frac", "sqrt", "hat", "bar", "overline", "tilde", "dot", "left", "right", "mathrm", "text",
    "mathbf", "operatorname",
  ]

  /// The first six letters of the command that starts here, enough to know `right`; nil where none does.
  func peekCommand() -> String? {
    guard next == "\\" else { return nil }
    let name = characters[(index + 1)...].prefix(6).prefix { $0.isASCII && $0.isLetter }
    return String(name)
  }

  /// A command and its arguments.
  mutating func parseCommand() throws(FormulaError) -> Formula {
    let start = position
    index += 1
    let name = readCommandName()
    switch name {
    case "": throw .unexpected("\\", position: start)
    case "frac":
      let numerator = try parseArgument(of: #"\frac"#, at: start)
      let denominator = try parseArgument(of: #"\frac"#, at: start)
      return .fraction(numerator: numerator, denominator: denominator)
    case "sqrt":
      skipSpaces()
      if next == "[" { throw .unexpected("[", position: position) }
      return .squareRoot(try parseArgument(of: #"\sqrt"#, at: start))
    case "hat": return .accented(.hat, try parseArgument(of: #"\hat"#, at: start))
    case "bar", "overline": return .accented(.bar, try parseArgument(of: "\\" + name, at: start))
    case "tilde": return .accented(.tilde, try parseArgument(of: #"\tilde"#, at: start))
    case "dot": return .accented(.dot, try parseArgument(of: #"\dot"#, at: start))
    case "left": return try parseFenced(at: start)
    case "mathrm": return .word(try readWords(of: #"\mathrm"#, at: start, keepsSpaces: false))
    case "text": return .word(try readWords(of: #"\text"#, at: start, keepsSpaces: true))
    case "mathbf": return .bold(try readWords(of: #"\mathbf"#, at: start, keepsSpaces: false))
    case "operatorname":
      return .function(try readWords(of: #"\operatorname"#, at: start, keepsSpaces: false))
    default:
      if let symbol = FormulaSymbols.commands[name] { return symbol }
      throw .unknownCommand(
        "\\" + name, position: start, nearest: Self.nearestCommand(to: name).map { "\\" + $0 })
    }
  }

  private mutating func readCommandName() -> String {
    let start = index
    while let character = next, character.isASCII, character.isLetter { index += 1 }
    if index == start, let character = next {
      index += 1
      return character.isWhitespace ? " " : String(character)
    }
    return String(characters[start..<index])
  }

  /// What follows `\left`, up to and with the delimiter of its `\right`.
  private mutating func parseFenced(at start: Int) throws(FormulaError) -> Formula {
    try enter(#"\left"#, at: start)
    let opening = try readDelimiter(of: #"\left"#, at: start)
    let content = try parseRow(until: .right(openedAt: start))
    let closing = try readDelimiter(of: #"\right"#, at: position - #"\right"#.count)
    leave()
    return .fenced(opening: opening, content: content, closing: closing)
  }

  private mutating func readDelimiter(
    of owner: String, at start: Int
  ) throws(FormulaError) -> Formula.Delimiter {
    skipSpaces()
    let first = position
    guard let character = next else { throw .missingArgument(of: owner, position: start) }
    index += 1
    guard character == "\\" else {
      if character == "." { return .none }
      if "{}".contains(character) { throw .unexpected(String(character), position: first) }
      guard let delimiter = Formula.Delimiter(rawValue: String(character)) else {
        throw .unexpected(String(character), position: first)
      }
      return delimiter
    }
    let name = readCommandName()
    switch name {
    case "{": return .leftBrace
    case "}": return .rightBrace
    case "|", "Vert": return .doubleBar
    case "vert": return .bar
    default: throw .unexpected("\\" + name, position: first)
    }
  }

  /// The words in the braces that must follow, taken as they stand.
  private mutating func readWords(
    of owner: String, at start: Int, keepsSpaces: Bool
  ) throws(FormulaError) -> String {
    skipSpaces()
    guard next == "{" else { throw .missingArgument(of: owner, position: start) }
    let opened = position
    index += 1
    var words = ""
    while let character = next {
      index += 1
      switch character {
      case "}":
        if words.isEmpty { throw .missingArgument(of: owner, position: start) }
        return words
      case "{", "^", "_", "$":
        throw .unexpected(String(character), position: index)
      case "\\":
        guard let escaped = next, #" ,;:{}$%&#_"#.contains(escaped) else {
          throw .unexpected("\\" + (next.map { String($0) } ?? ""), position: index)
        }
        index += 1
        words.append(",;:".contains(escaped) ? " " : escaped)
      case "~": words.append(" ")
      case _ where character.isWhitespace:
        if keepsSpaces { words.append(" ") }
      default: words.append(character)
      }
    }
    throw .unclosed("{", position: opened)
  }

  private static func nearestCommand(to name: String) -> String? {
    NearestName.nearest(
      to: name, among: (structures + FormulaSymbols.commands.keys).filter { $0.utf8.count > 1 })
  }
}
