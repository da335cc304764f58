import CExpat

/// Reads a whole XML document by Expat, which checks that it is well-formed.
///
/// Nothing outside of it is opened, and a document that declares entities is refused: they are what
/// lets a few lines stand for more text than any memory holds.
enum XMLReader {
  /// Why a document is none; line and column count from 1.
  struct Failure: Error, Equatable {
    var line: Int
    var column: Int
    var reason: String
  }

  /// Tags in tags.
  static let deepest = 256

  /// What a document consists of.
  ///
  /// - Parameter bytes: in UTF-8, or in what the document says; no more than `Int32` counts.
  /// - Returns: tags and text, without comments.
  /// - Throws: ``Failure``.
  static func events(of bytes: [UInt8]) throws(Failure) -> [XMLEvent] {
    // A line feed is in no namespace's name: where one is written, XML makes it a space.
    guard let parser = XML_ParserCreateNS(nil, XML_Char(separator)) else {
      throw Failure(line: 1, column: 1, reason: "there is no memory to read it")
    }
    defer { XML_ParserFree(parser) }
    let collector = XMLCollector(parser)
    let status = withExtendedLifetime(collector) {
      bytes.withUnsafeBytes {
        XML_Parse(
          parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), 1)
      }
    }
    if let failure = collector.failure { throw failure }
    guard status == XML_STATUS_OK else {
      throw collector.failureHere(reason(XML_GetErrorCode(parser)))
    }
    return collector.events
  }

  /// Between a namespace and a name, for Expat.
  static let separator = UInt8(ascii: "\n")

  /// Expat's words, and ours for what a reader of them has to do.
  private static func reason(_ code: XML_Error) -> String {
    switch code {
    case XML_ERROR_NO_ELEMENTS: return "the file ends too early, or is empty"
    case XML_ERROR_UNCLOSED_TOKEN: return "the file ends inside a tag"
    case XML_ERROR_TAG_MISMATCH: return "a tag ends that is not the last to have begun"
    case XML_ERROR_UNDEFINED_ENTITY: return "a reference to an entity that XML does not know"
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: return "something follows the end of the drawing"
    case XML_ERROR_UNBOUND_PREFIX: return "a prefix without its xmlns"
    default:
      guard let words = XML_ErrorString(code) else { return "error \(code.rawValue) of Expat" }
      return String(cString: words)
    }
  }
}
