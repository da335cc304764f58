/// Why a text is not a formula.
///
/// Positions count characters from 1, in the whole text that was given.
public enum FormulaError: Error, Equatable, Sendable {
  /// A command, written with its backslash, that formulas do not have, and the one most like it.
  case unknownCommand(String, position: Int, nearest: String?)

  /// Something that may not stand where it does.
  case unexpected(String, position: Int)

  /// A command, `^` or `_` without what it needs.
  case missingArgument(of: String, position: Int)

  /// An opening that nothing closes.
  case unclosed(String, position: Int)

  /// A second superscript or subscript on the same base.
  case repeatedScript(String, position: Int)

  /// Braces, arguments and fences within each other more than `limit` deep.
  case nestedTooDeep(String, position: Int, limit: Int)

  /// There is nothing between the dollar signs, or nothing at all.
  case empty(position: Int)
}

extension FormulaError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownCommand(let name, let position, let nearest):
      let advice = nearest.map { "did you mean \($0)?" } ?? #"write words as \mathrm{...}"#
      return "formula: unknown command \(name) at character \(position); \(advice)"
    case .unexpected(let text, let position):
      return "formula: unexpected \(text) at character \(position); remove it, "
        + #"or write words as \text{...}"#
    case .missingArgument(let owner, let position):
      return "formula: \(owner) at character \(position) needs what it applies to, "
        + "as in \(Self.example(of: owner))"
    case .unclosed(let opening, let position):
      return "formula: \(opening) at character \(position) is not closed; "
        + Self.closingAdvice(for: opening)
    case .repeatedScript(let script, let position):
      return "formula: second \(script) at character \(position) on the same base; "
        + "put braces around the part it belongs to, as in {x\(script)a}\(script)b"
    case .nestedTooDeep(let text, let position, let limit):
      return "formula: \(text) at character \(position) is more than \(limit) levels deep; "
        + "make the formula simpler"
    case .empty(let position):
      return #"formula: empty at character \#(position); write one, or \$ for a dollar sign"#
    }
  }

  private static func example(of owner: String) -> String {
    switch owner {
    case "^", "_": "x\(owner){2}"
    case #"\frac"#: #"\frac{1}{n}"#
    case #"\left"#, #"\right"#: #"\left( ... \right)"#
    default: "\(owner){x}"
    }
  }

  private static func closingAdvice(for opening: String) -> String {
    switch opening {
    case "$": #"add a second $, or write \$ for a dollar sign"#
    case "{": "add a }"
    default: #"add a \right) or the like, \right. for an invisible one"#
    }
  }
}
