extension ExpressionLexer {
  /// A piece of a formula.
  struct Token {
    enum Kind: Equatable {
      case number(PythonNumber)
      case name
      case add, subtract, multiply, divide, power
      case leftParenthesis, rightParenthesis, comma
      case end

      /// Longer texts before those that they begin with.
      static let symbols: [(text: String, kind: Kind)] = [
        ("**", .power), ("*", .multiply), ("+", .add), ("-", .subtract), ("/", .divide),
        ("(", .leftParenthesis), (")", .rightParenthesis), (",", .comma),
      ]
    }

    let kind: Kind
    let text: String

    /// The column of its first character.
    let position: Int

    /// Whether no space stands before it.
    let followsDirectly: Bool

    /// Whether a value may begin with it, apart from a sign.
    var startsOperand: Bool {
      switch kind {
      case .number, .name, .leftParenthesis: true
      default: false
      }
    }

    /// The text for an error message.
    var shortText: String { Self.shortened(text) }

    static func shortened(_ text: String) -> String {
      let limit = 60
      let scalars = text.unicodeScalars
      guard scalars.count > limit else { return text }
      return String(String.UnicodeScalarView(scalars.prefix(limit))) + "..."
    }
  }
}
