/// One thing below another on a page.
public enum Block: Equatable, Sendable {
  case paragraph([Inline])

  /// A heading below that of the section.
  case heading(String)

  /// Items without an order.
  case list([[Inline]])

  /// Names, and what each is.
  case facts([Fact])

  case table(Table)
  case figure(DocumentFigure)
  case picture(Picture)
  case code(CodeBlock)
}

/// A name, and what it is.
public struct Fact: Equatable, Sendable {
  public var name: String
  public var value: [Inline]

  public init(_ name: String, _ value: [Inline]) {
    self.name = name
    self.value = value
  }
}

/// A picture in a file beside the document.
public struct Picture: Equatable, Sendable {
  /// From the document, with `/` between folders.
  public var path: String

  /// What it shows, for those who do not see it.
  public var description: String

  public init(path: String, description: String) {
    self.path = path
    self.description = description
  }
}

/// Text in lines that are kept as they are.
public struct CodeBlock: Equatable, Sendable {
  /// Lines between line feeds; none at the end.
  public var text: String

  /// What it is written in, such as `yaml` or `sh`.
  public var language: String

  public init(_ text: String, language: String) {
    self.text = text
    self.language = language
  }
}
