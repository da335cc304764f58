/// Why a text is no formula, or a formula has no value.
///
/// Positions count Unicode scalars from 1, in the text that was parsed. Every case has the text that
/// it is about, cut after 60 characters.
public enum ExpressionError: Error, Equatable, Sendable {
  /// There is nothing but space.
  case empty

  /// A character that formulas do not have, and what stands for it in Python.
  case unexpectedCharacter(String, position: Int, replacement: String?)

  /// Something that may not stand where it does.
  case unexpected(String, position: Int)

  /// An operator, parenthesis or comma without the value that should follow it.
  case missingOperand(String, position: Int)

  /// A value right after another; the suggestion multiplies them.
  case missingOperator(String, position: Int, suggestion: String)

  /// A parenthesis, or a call with its parenthesis, that nothing closes.
  case unclosed(String, position: Int)

  /// No number as Python writes it.
  case invalidNumber(String, position: Int)

  case unknownName(String, position: Int, nearest: String?)
  case unknownFunction(String, position: Int, nearest: String?)

  /// A function that only formulas for data have.
  case functionNotAllowed(String, position: Int)

  /// The name of a function, without a call.
  case missingArguments(String, position: Int, signature: String)

  case argumentCount(String, position: Int, given: Int, signature: String)

  /// A call with an argument of the wrong kind or size.
  case invalidArgument(String, position: Int, expected: String)

  /// Parentheses, calls, signs and exponents more than `limit` deep within each other.
  case nestedTooDeep(String, position: Int, limit: Int)

  /// More than `limit` bytes, or more than `limit` numbers, names, operators and calls.
  case tooLong(String, position: Int, limit: Int)

  /// An integer of more than 64 bits, or a number beyond Double.
  case numberTooLarge(String, position: Int)

  /// Numbers that have no result: a division by zero, a complex power, a logarithm of zero.
  case undefined(String, position: Int, reason: String)

  /// Vectors that do not fit together.
  case differentLengths(String, position: Int, left: Int, right: Int)

  /// A formula that makes more than `limit` values altogether.
  case tooManyValues(String, position: Int, limit: Int)
}

extension ExpressionError {
  /// The column, from 1.
  public var position: Int {
    switch self {
    case .empty: 1
    case .unexpectedCharacter(_, let position, _), .unexpected(_, let position),
      .missingOperand(_, let position), .missingOperator(_, let position, _),
      .unclosed(_, let position), .invalidNumber(_, let position),
      .unknownName(_, let position, _), .unknownFunction(_, let position, _),
      .functionNotAllowed(_, let position), .missingArguments(_, let position, _),
      .argumentCount(_, let position, _, _), .invalidArgument(_, let position, _),
      .nestedTooDeep(_, let position, _), .tooLong(_, let position, _),
      .numberTooLarge(_, let position), .undefined(_, let position, _),
      .differentLengths(_, let position, _, _), .tooManyValues(_, let position, _):
      position
    }
  }

  /// What is wrong and what to do, without the place.
  public var message: String {
    switch self {
    case .empty:
      "there is no formula; write one, as in a*t + b"
    case .unexpectedCharacter(let text, _, let replacement?):
      "formulas have no \(text); write \(replacement)"
    case .unexpectedCharacter(let text, _, nil):
      "formulas have no \(text); they have + - * / ** ( ) numbers, names and functions"
    case .unexpected(",", _):
      "unexpected comma; write decimals with a point, as in 1.5"
    case .unexpected(")", _):
      "unexpected ); nothing is open"
    case .unexpected(let text, _):
      "unexpected \(text); remove it"
    case .missingOperand(let text, _):
      "a value is missing after \(text)"
    case .missingOperator(let text, _, let suggestion):
      "an operator is missing before \(text); to multiply, write \(suggestion)"
    case .unclosed(let text, _):
      "\(text) is not closed; add a )"
    case .invalidNumber(let text, _):
      "\(text) is no number; write one as in 12, 0.5, 1e-5 or 1_000"
    case .unknownName(let text, _, let nearest):
      "unknown name \(text)" + Self.question(nearest)
    case .unknownFunction(let text, _, let nearest):
      "unknown function \(text)" + Self.question(nearest)
    case .functionNotAllowed(let text, _):
      "\(text) makes data; a model cannot call it"
    case .missingArguments(let text, _, let signature):
      "\(text) is a function; write \(signature)"
    case .argumentCount(let text, _, let given, let signature):
      "\(text) is given \(given) \(given == 1 ? "value" : "values"); write \(signature)"
    case .invalidArgument(let text, _, let expected):
      "\(text) cannot be made; it needs \(expected)"
    case .nestedTooDeep(let text, _, let limit):
      "\(text) is more than \(limit) levels deep; make the formula simpler"
    case .tooLong(_, _, let limit):
      "the formula is too long; its limit is \(limit) "
        + (limit == Expression.textLimit ? "bytes" : "numbers, names, operators and calls")
    case .numberTooLarge(let text, _):
      "\(text) is too large; write an integer beyond 64 bits as in 1e20, up to 1.79e308"
    case .undefined(let text, _, let reason):
      "\(text) has no value: \(reason)"
    case .differentLengths(let text, _, let left, let right):
      "\(text) is between \(left) and \(right) values; give both the same length"
    case .tooManyValues(let text, _, let limit):
      "\(text) makes too many values; the limit of a formula is \(limit)"
    }
  }

  private static func question(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }
}

extension ExpressionError: CustomStringConvertible {
  public var description: String { "column \(position): \(message)" }
}
