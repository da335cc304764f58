/// Why a browser did not do what a test asked for.
public enum BrowserError: Error, CustomStringConvertible {
  /// It did not start.
  case failedToStart(path: String, code: Int32)

  /// It has ended, or closed its pipes.
  case gone

  /// It gave no answer in a minute.
  case silent(method: String)

  /// It refused a command, in its own words.
  case refused(method: String, message: String)

  /// A script of the test threw.
  case threw(String)

  /// What a test asked for did not come true in a minute.
  case neverTrue(String)

  public var description: String {
    switch self {
    case .failedToStart(let path, let code): "\(path) did not start: error \(code)"
    case .gone: "the browser has ended"
    case .silent(let method): "\(method): no answer in a minute"
    case .refused(let method, let message): "\(method): \(message)"
    case .threw(let message): "the script threw: \(message)"
    case .neverTrue(let condition): "never true: \(condition)"
    }
  }
}
