/// Content of a page: text, elements, and several of them after each other.
///
/// A tree, so that no text can become markup: only ``HTMLWriter`` makes tags, and it escapes everything
/// else but drawings. A literal string is text, a literal array a group.
public enum HTML: Equatable, Sendable {
  case text(String)
  case element(HTMLElement)
  case drawing(InlineDrawing)
  case group([HTML])

  /// Nothing at all.
  public static let empty = HTML.group([])

  /// An element with its attributes and children.
  ///
  /// - Precondition: see ``HTMLElement/init(_:_:_:)``.
  public static func element(
    _ name: String, _ attributes: HTMLAttributes = [:], _ children: [HTML] = []
  ) -> HTML {
    .element(HTMLElement(name, attributes, children))
  }

  /// The markup, in UTF-8.
  public var bytes: [UInt8] {
    var writer = HTMLWriter()
    writer.write(self)
    return writer.bytes
  }
}

extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .text(text) }
}

extension HTML: ExpressibleByArrayLiteral {
  public init(arrayLiteral parts: HTML...) { self = .group(parts) }
}
