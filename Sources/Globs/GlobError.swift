/// Why a text is no pattern for names of files.
public enum GlobError: Error, Equatable, Sendable {
  case empty
  case tooLong(limit: Int)

  /// `[` without `]`.
  case openBrackets(pattern: String)

  /// `{` without `}`.
  case openBraces(pattern: String)

  /// Braces in braces in braces.
  case tooDeep(pattern: String, limit: Int)

  /// A range whose end comes before its beginning.
  case backwardRange(pattern: String, first: Unicode.Scalar, last: Unicode.Scalar)

  /// A backslash with nothing after it.
  case endsInBackslash(pattern: String)
}

extension GlobError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty:
      "an empty pattern is for no file; * is for all of a directory"
    case .tooLong(let limit):
      "a pattern of more than \(limit) characters; use * for some of them"
    case .openBrackets(let pattern):
      "\"\(pattern)\": [ without ]; add it, or write \\[ for the character"
    case .openBraces(let pattern):
      "\"\(pattern)\": { without }; add it, or write \\{ for the character"
    case .tooDeep(let pattern, let limit):
      "\"\(pattern)\": braces in braces more than \(limit) deep; write several patterns"
    case .backwardRange(let pattern, let first, let last):
      "\"\(pattern)\": the range \(first)-\(last) is empty; write it as \(last)-\(first)"
    case .endsInBackslash(let pattern):
      "\"\(pattern)\": ends in a backslash; write \\\\ for the character"
    }
  }
}
