/// A word as a shell takes it for itself.
enum ShellWord {
  /// The text between single quotes where a shell would see more than a word in it.
  static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.utf8.first != UInt8(ascii: "~")
      && text.unicodeScalars.allSatisfy { scalar in
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar) || "-_./,:=+@%".unicodeScalars.contains(scalar)
      }
    guard !isPlain else { return text }
    // A quote ends the quoted part, stands alone, and a new part begins.
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
