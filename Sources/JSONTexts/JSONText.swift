/// JSON of any `Encodable` value, the same bytes for the same value.
///
/// It writes what Foundation's `JSONEncoder` does with sorted keys and slashes left alone, in a fifth of
/// the time at the start of a program: that one asks of each type whether it is a date, a URL and so on,
/// and each first question searches all types of the program. Dates, data and URLs are not what this is
/// for; they are written as their own `encode` says.
///
/// A number is the shortest decimal that gives it back; one that is not finite is one of the strings
/// `"inf"`, `"-inf"` and `"nan"`, as Swift and Python read them.
public enum JSONText {
  /// How a text is laid out.
  public enum Layout: Sendable {
    /// In one line, without spaces.
    case compact

    /// A line for each value, two spaces for each level.
    case lines
  }

  /// The text of a value.
  ///
  /// Throws what the value's `encode` throws.
  public static func text(of value: some Encodable, layout: Layout) throws -> String {
    let node = JSONNode()
    try value.encode(to: JSONTreeEncoder(node: node, codingPath: []))
    var writer = JSONTreeWriter(layout: layout)
    writer.write(node)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
