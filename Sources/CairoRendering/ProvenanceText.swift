import FigureMetadata
import Rasters

/// A JSON text as files of each format hold it; `EmbeddedProvenance` reads it back.
struct ProvenanceText {
  private let text: String

  /// Shorter texts do not shrink enough to be worth compressing: deflate adds some twelve bytes.
  private static let shortestToCompress = 128

  /// - Throws: ``RenderingError/controlCharacterInProvenance(_:)``.
  init(_ text: String) throws(RenderingError) {
    for byte in text.utf8 where byte < 0x20 && ![0x09, 0x0a, 0x0d].contains(byte) {
      throw .controlCharacterInProvenance(byte)
    }
    self.text = text
  }

  /// As it is, compressed unless it is short.
  var textChunk: TextChunk {
    TextChunk(
      keyword: ProvenanceName.keyword, text: text,
      isCompressed: text.utf8.count >= Self.shortestToCompress)
  }

  /// An element of its own, in a namespace of its own as SVG asks for (SVG 1.1, 21.2).
  var metadata: String {
    let name = ProvenanceName.keyword
    return "<metadata><\(name) xmlns:descent=\"\(name)\">"
      + SVGDocument.escaped(Self.withoutNoncharacters(text), isAttribute: false)
      + "</\(name)></metadata>"
  }

  var keywords: String { Self.withoutNoncharacters(PDFKeywords.carrying(text)) }

  /// Characters that Unicode says are none (23.7) as JSON's escapes: XML and Cairo do not take them.
  private static func withoutNoncharacters(_ text: String) -> String {
    func isNone(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value & 0xfffe == 0xfffe || (0xfdd0...0xfdef).contains(scalar.value)
    }
    guard text.unicodeScalars.contains(where: isNone) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isNone(scalar) {
        for unit in String(Character(scalar)).utf16 {
          result.append(contentsOf: (#"\u"# + String(unit, radix: 16)).unicodeScalars)
        }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
