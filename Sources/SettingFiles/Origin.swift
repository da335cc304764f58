/// Where a setting came from.
public enum Origin: Equatable, Hashable, Sendable {
  /// A place in a file; line and column count from 1.
  case file(String, line: Int, column: Int)

  /// An option of the command line, as it was given.
  case option(String)

  /// Nobody said anything else.
  case standard
}

extension Origin: CustomStringConvertible {
  /// `article.yml:14`, `--seed` or `default`.
  public var description: String {
    switch self {
    case .file(let name, let line, _): "\(name):\(line)"
    case .option(let text): text
    case .standard: "default"
    }
  }
}
