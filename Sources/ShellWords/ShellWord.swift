/// A word of a command line, as a shell takes it for what it is.
public enum ShellWord {
  /// The text, between single quotes where a shell would see more than a word in it.
  public static func quoted(_ text: String) -> String {
    guard text.isEmpty || !text.utf8.allSatisfy(isPlain) else { return text }
    // A quote ends the quoted part, stands alone behind a backslash, and a new part begins. Scalars, since a
    // quote may be part of a character with what follows it.
    let parts = text.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.map { String($0) }.joined(separator: #"'\''"#) + "'"
  }

  /// The path, which no program takes for an option.
  public static func path(_ path: String) -> String {
    quoted(path.utf8.first == UInt8(ascii: "-") ? "./\(path)" : path)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: "-_./+=:@,%".utf8.contains(byte)
    }
  }
}
