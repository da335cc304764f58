/// A pattern for names of files with directories, as shells and `.gitignore` have them.
///
/// | in the pattern | stands for |
/// |---|---|
/// | `*` | any characters but `/`, or none |
/// | `**` | any characters, or none |
/// | `**/` at the beginning or after `/` | any number of directories, or none |
/// | `?` | one character but `/` |
/// | `[a-z_]`, `[!a-z]`, `[^a-z]` | one character of these, or none of these, but not `/` |
/// | `{png,svg}` | one of these, which are patterns themselves |
/// | `\*` | the character itself |
///
/// All else stands for itself, in the case that it has; so does a `,` or `}` outside of braces. A
/// character is a Unicode scalar. The pattern is for the whole name, `/` included: `*.png` is for no
/// file in a directory, `**/*.png` for all.
public struct Glob: Equatable, Sendable {
  /// As it was written.
  public let pattern: String

  private let automaton: GlobAutomaton

  /// Reads a pattern.
  ///
  /// - Throws: ``GlobError``.
  public init(_ pattern: String) throws(GlobError) {
    var parser = try GlobParser(pattern)
    automaton = GlobAutomaton(try parser.pieces())
    self.pattern = pattern
  }

  /// Whether the pattern is for a name.
  ///
  /// - Complexity: the product of the lengths of the name and of the pattern, whatever they hold.
  public func matches(_ name: String) -> Bool { automaton.accepts(name) }

  public static func == (one: Glob, other: Glob) -> Bool { one.pattern == other.pattern }
}

extension Glob: CustomStringConvertible {
  public var description: String { pattern }
}

extension Glob {
  /// The pattern that is for this name alone.
  ///
  /// - Throws: ``GlobError`` for a name that is too long.
  public init(escaping name: String) throws(GlobError) {
    var pattern = ""
    for character in name.unicodeScalars {
      if #"*?[]{},\!^"#.unicodeScalars.contains(character) { pattern += "\\" }
      pattern.unicodeScalars.append(character)
    }
    try self.init(pattern)
  }
}
