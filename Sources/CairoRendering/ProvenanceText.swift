import FigureMetadata
import Rasters

/// A JSON text as files of each format hold it; `EmbeddedProvenance` reads it back.
struct ProvenanceText {
  private let text: String

  /// How many bytes are worth compressing: fewer hardly shrink, since deflate adds some twelve; and
  /// Pillow, which much of Python reads pictures with, opens none whose text grows beyond 1 MiB.
  private static let compressed = 128...(1 << 20)

  /// - Throws: ``RenderingError/controlCharacterInProvenance(_:)``.
  init(_ text: String) throws(RenderingError) {
    for byte in text.utf8 where byte < 0x20 && ![0x09, 0x0a, 0x0d].contains(byte) {
      throw .controlCharacterInProvenance(byte)
    }
    self.text = text
  }

  /// As it is, or compressed where that pays.
  var textChunk: TextChunk {
    TextChunk(
      keyword: ProvenanceName.keyword, text: text,
      isCompressed: Self.compressed.contains(text.utf8.count))
  }

  /// An element of its own, in a namespace of its own as SVG asks for (SVG 1.1, 21.2).
  var metadata: String {
    let name = ProvenanceName.keyword
    let content = SVGDocument.escaped(withoutNoncharacters, isAttribute: false)
    return "<metadata><\(name) xmlns:descent=\"\(name)\">\(content)</\(name)></metadata>"
  }

  var keywords: String { PDFKeywords.carrying(text) }

  /// The two characters that XML does not take at all, as JSON's escapes.
  private var withoutNoncharacters: String {
    // Their UTF-8 begins with a byte that hardly any text has.
    guard text.utf8.contains(0xef) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar.value {
      case 0xfffe: result += #"\ufffe"#
      case 0xffff: result += #"\uffff"#
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
