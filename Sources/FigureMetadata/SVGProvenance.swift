/// Provenance in an SVG: the text of an element with its name.
enum SVGProvenance {
  /// The first element's name, after what may stand before it, is `svg`.
  static func isSVG(_ bytes: [UInt8]) -> Bool {
    var scanner = XMLScanner(bytes)
    while let piece = try? scanner.next() {
      switch piece {
      case .text(let range):
        guard bytes[range].allSatisfy({ $0 <= 0x20 }) else { return false }
      case .aside: continue
      case .start(let name, _): return name == "svg" || name.hasSuffix(":svg")
      case .end, .data: return false
      }
    }
    // A document cut off inside its first tag is one, too.
    return scanner.isInFirstTag("svg")
  }

  static func text(in bytes: [UInt8]) throws(ProvenanceError) -> String {
    do throws(XMLScanner.Failure) {
      if let text = try SVGReading(bytes).provenance() { return text }
    } catch {
      throw .damaged(.svg, reason: error.reason)
    }
    throw .noProvenance(.svg)
  }
}

/// One way through a document, to its end, so that one that was cut short is found out.
private struct SVGReading {
  private let bytes: [UInt8]
  private var scanner: XMLScanner
  private var openCount = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scanner = XMLScanner(bytes)
  }

  consuming func provenance() throws(XMLScanner.Failure) -> String? {
    var found: String?
    while let piece = try scanner.next() {
      switch piece {
      case .start(let name, let isClosed):
        if found == nil, name == ProvenanceName.keyword {
          found = isClosed ? "" : try content()
        } else if !isClosed {
          openCount += 1
        }
      case .end:
        openCount -= 1
        guard openCount >= 0 else { throw scanner.failure("a tag ends that did not begin") }
      case .text, .data, .aside: continue
      }
    }
    guard openCount == 0 else { throw scanner.failure("the file ends too early") }
    return found
  }

  /// The text up to the end of an element that has just begun.
  private mutating func content() throws(XMLScanner.Failure) -> String {
    var text: [UInt8] = []
    while let piece = try scanner.next() {
      switch piece {
      case .text(let range): try scanner.appendCharacters(in: range, to: &text)
      case .data(let range): text += bytes[range]
      case .aside: continue
      case .start: throw scanner.failure("a tag in the provenance")
      case .end(let name):
        guard name == ProvenanceName.keyword else {
          throw scanner.failure("the provenance does not end")
        }
        let string = String(decoding: text, as: UTF8.self)
        // What is not UTF-8 was mended.
        guard string.utf8.elementsEqual(text) else {
          throw scanner.failure("the provenance is not UTF-8")
        }
        return string
      }
    }
    throw scanner.failure("the provenance does not end")
  }
}
