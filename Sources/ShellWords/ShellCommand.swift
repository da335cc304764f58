/// A command for a shell, in lines that fit a page.
public struct ShellCommand: Equatable, Sendable {
  /// The program and what it is given, none of it quoted yet.
  public var words: [String]

  public init(_ words: [String]) { self.words = words }

  /// The most letters of a line, unless a single option has more: what a printed page has room for.
  private static let width = 76

  /// What to give to a shell.
  ///
  /// It goes on in further lines, each after a backslash, so that no page breaks it elsewhere. An option
  /// stays with its value.
  public var text: String {
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      // Room for a space and the backslash.
      if !line.isEmpty, line.count + 1 + piece.count > Self.width - 2 {
        lines.append(line + " \\")
        line = "  " + piece
      } else {
        line += line.isEmpty ? piece : " " + piece
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private var pieces: [String] {
    var pieces: [String] = []
    for word in words {
      if let last = pieces.indices.last, !word.hasPrefix("--") {
        pieces[last] += " " + ShellWord.quoted(word)
      } else {
        pieces.append(ShellWord.quoted(word))
      }
    }
    return pieces
  }
}
