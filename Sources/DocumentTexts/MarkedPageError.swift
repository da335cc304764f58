/// Why the places of a page cannot be told; lines count from 1.
public enum MarkedPageError: Error, Equatable, Sendable {
  case unended(name: String, line: Int)
  case nested(name: String, line: Int, inner: Int)
  case endAlone(line: Int)
  case unnamed(line: Int)

  /// Code that begins in a line of its own and goes on to the end of the page.
  case inUnendedCode(line: Int, fence: Int)

  /// A place whose lines have the marks of a quote.
  case inQuote(line: Int)

  /// Where the mistake is.
  public var line: Int {
    switch self {
    case .unended(_, let line), .endAlone(let line), .unnamed(let line),
      .inQuote(let line), .inUnendedCode(let line, _):
      line
    case .nested(_, _, let inner): inner
    }
  }
}

extension MarkedPageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unended(let name, _):
      "descent:begin \(name) has no end; add a line <!-- descent:end --> after it"
    case .nested(let name, let line, _):
      "descent:begin within \(name), which begins in line \(line); end that first"
    case .endAlone: "descent:end without a beginning; add <!-- descent:begin NAME --> before it"
    case .unnamed: "descent:begin without a name; write one as in <!-- descent:begin rmse-curve -->"
    case .inQuote: "descent:begin in a quote, in which nothing is kept; move it out of the quote"
    case .inUnendedCode(_, let fence):
      "descent:begin in code that begins in line \(fence) and has no end; end the code with a line "
        + "like its first"
    }
  }
}
