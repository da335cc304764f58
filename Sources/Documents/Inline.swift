/// A piece of a line of text.
public enum Inline: Equatable, Sendable {
  case text(String)

  /// What matters most.
  case strong(String)

  /// What a program reads or says: a name, a number in full, a command.
  case code(String)

  /// Words that lead somewhere.
  case link(String, to: Destination)

  /// Where a link leads.
  public enum Destination: Equatable, Sendable {
    /// A section of the same document.
    case section(String)

    /// A file by its path from the document, with `/` between folders.
    case file(String)
  }

  /// What it says, without how.
  public var plainText: String {
    switch self {
    case .text(let text), .strong(let text), .code(let text), .link(let text, _): text
    }
  }
}

extension Inline: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .text(text) }
}

extension [Inline] {
  /// What they say one after the other, without how.
  public var plainText: String { map(\.plainText).joined() }
}
