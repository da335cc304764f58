/// What a document consists of, in its order.
enum XMLEvent: Equatable {
  case start(XMLName, [XMLAttribute])
  case end

  /// All characters between two tags, references resolved.
  case text(String)

  /// `<?target words?>`.
  case instruction(target: String, words: String)
}

/// A name with the namespace that its prefix stands for.
struct XMLName: Hashable {
  /// Empty where there is none.
  var space: String

  var local: String
}

/// An attribute of a tag.
struct XMLAttribute: Equatable {
  var name: XMLName

  /// References resolved, and each white space a space.
  var value: String
}
