/// Text from files of others, made safe to show in a line.
public enum VisibleText {
  /// The text in one line: what moves a cursor, changes colours, breaks the line or turns the direction of
  /// what follows is written as `\u{1B}`.
  public static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
      } else {
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// The same for words in a sentence, in which the end of a line is a space.
  public static func words(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return line(
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { "\n\r\t".unicodeScalars.contains($0) ? " " : $0 })))
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Controls.
    case 0..<0x20, 0x7f..<0xa0: true
    // Separators of lines and paragraphs; embeddings, overrides and isolates of direction (UAX #9).
    case 0x2028...0x202e, 0x2066...0x2069: true
    default: false
    }
  }
}
