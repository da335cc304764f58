/// A named text that a PNG carries beside its pixels.
///
/// ASCII is written as a `tEXt` chunk, other text as `iTXt` in UTF-8; compressed, as `zTXt` or
/// `iTXt`. A reader gets back the same keyword and text whichever it was.
public struct TextChunk: Equatable, Sendable {
  /// What the text is: one of the PNG standard's ("Title", "Software", ...) or a name of one's own.
  public let keyword: String

  public let text: String

  /// Whether the file holds the text deflated.
  public let isCompressed: Bool

  /// A text under a keyword.
  ///
  /// - Precondition: the keyword is what the PNG standard asks for (11.3.4.2), and ASCII: 1 to 79
  ///   printable characters, with no space at either end and no two together.
  public init(keyword: String, text: String, isCompressed: Bool = false) {
    precondition(
      Self.isKeyword(keyword), "\"\(keyword)\" is not 1 to 79 printable ASCII characters")
    self.init(decodedKeyword: keyword, text: text, isCompressed: isCompressed)
  }

  /// For what a file held, which may be Latin-1.
  init(decodedKeyword keyword: String, text: String, isCompressed: Bool) {
    self.keyword = keyword
    self.text = text
    self.isCompressed = isCompressed
  }

  private static func isKeyword(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let isSpace = { (byte: UInt8) in byte == 0x20 }
    return (1...79).contains(bytes.count)
      && bytes.allSatisfy { (0x20...0x7e).contains($0) }
      && !isSpace(bytes[0]) && !isSpace(bytes[bytes.count - 1])
      && !zip(bytes, bytes.dropFirst()).contains { isSpace($0) && isSpace($1) }
  }
}
