import Pages

/// Text from files of others, made safe for GitHub's Markdown.
///
/// Whatever could mean something there is written as a numeric reference, which is looked at only after
/// tables, code, emphasis, tags and links were found.
enum MarkdownWords {
  /// As prose: GitHub looks for mentions and issues in the finished page, so their signs stand alone there.
  static func prose(_ text: String) -> String {
    escaped(text) { "<span>\($0)</span>" }
  }

  /// As code, in which GitHub looks for neither.
  static func code(_ text: String) -> String {
    "<code>\(escaped(text) { $0 })</code>"
  }

  /// As the value of an attribute.
  static func address(_ text: String) -> String { escaped(text) { $0 } }

  /// The first characters of a text, where it is long.
  static func shortened(_ text: String, to count: Int) -> String {
    text.count > count ? text.prefix(count - 1) + "…" : text
  }

  private static func escaped(_ text: String, _ mention: (String) -> String) -> String {
    var escaped = ""
    // How many letters w stand before the character.
    var run = 0
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "@", "#": escaped += mention(reference(scalar))
      // A link may begin with www and a dot.
      case "." where run >= 3: escaped += reference(scalar)
      case _ where isPlain(scalar): escaped.unicodeScalars.append(scalar)
      default: escaped += reference(scalar)
      }
      run = scalar == "w" || scalar == "W" ? run + 1 : 0
    }
    return escaped
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", "-", "/", "(", ")": true
    default: scalar.value >= 0x80
    }
  }

  private static func reference(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }
}
