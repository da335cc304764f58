/// One element of a page.
public struct HTMLElement: Equatable, Sendable {
  public let name: String
  public let attributes: HTMLAttributes
  public let children: [HTML]

  /// An element of HTML or of SVG.
  ///
  /// Scripts and styles belong to the whole page, which states their digests; see ``Page``.
  ///
  /// - Precondition: the name is made of ASCII letters, digits and hyphens, is not `script` or `style`,
  ///   and has no children where HTML allows none.
  public init(_ name: String, _ attributes: HTMLAttributes = [:], _ children: [HTML] = []) {
    precondition(isMarkupName(name), "\"\(name)\" is no name of an element")
    precondition(!Self.ofPages.contains(name), "a <\(name)> is given to the page")
    precondition(
      children.isEmpty || !Self.void.contains(name), "a <\(name)> cannot have children")
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// Whether it has no end tag.
  var isVoid: Bool { Self.void.contains(name) }

  /// HTML, 13.1.2.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private static let ofPages: Set<String> = ["script", "style"]
}

/// Whether a text is the name of an element or an attribute as we write them.
func isMarkupName(_ name: String) -> Bool {
  guard let first = name.utf8.first, isLetter(first) else { return false }
  return name.utf8.allSatisfy { byte in
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
