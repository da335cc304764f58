/// What of an SVG draws.
struct SVGDrawnEvents {
  /// Without what does not draw, and stretches of text whole.
  private(set) var events: [XMLEvent] = []

  /// Nil where ids, attributes and elements matter that otherwise would not, and nothing is left out
  /// but text that does not draw.
  private(set) var numbers: SVGNumbers?

  private enum Content {
    /// Text does not draw.
    case shapes

    /// Text draws, and its white space may.
    case words

    /// A style sheet.
    case rules
  }

  private static let undrawn: Set<String> = ["metadata", "title", "desc"]

  init(_ document: SVGDocument) {
    if !Self.isSelective(document.events) {
      events = Self.events(of: document, keepingAll: false)
      numbers = SVGNumbers(events)
    }
    if numbers == nil { events = Self.events(of: document, keepingAll: true) }
  }

  private static func events(of document: SVGDocument, keepingAll: Bool) -> [XMLEvent] {
    var events: [XMLEvent] = []
    var open: [Content] = []
    // How many tags are open in one that is left out.
    var hiddenDepth = 0
    for event in document.events {
      switch event {
      case .start(let name, let attributes):
        if hiddenDepth > 0 || !keepingAll && isHidden(name, in: open.last) {
          hiddenDepth += 1
        } else {
          let drawn = keepingAll ? attributes : attributes.filter { isDrawn($0.name) }
          events.append(.start(name, drawn))
          open.append(content(of: name, in: open.last))
        }
      case .end where hiddenDepth > 0: hiddenDepth -= 1
      case .end:
        events.append(.end)
        open.removeLast()
      case .text(let text):
        guard hiddenDepth == 0, let content = open.last, content != .shapes else { continue }
        if case .text(let before)? = events.last {
          events[events.count - 1] = .text(before + text)
        } else {
          events.append(event)
        }
      case .instruction(let target, _):
        if target == "xml-stylesheet" { events.append(event) }
      }
    }
    return events
  }

  private static func isHidden(_ name: XMLName, in content: Content?) -> Bool {
    guard name.space == SVGDocument.namespace else { return content != .words }
    return undrawn.contains(name.local)
  }

  private static func content(of name: XMLName, in outer: Content?) -> Content {
    if outer == .words { return .words }
    switch name.local {
    case "text", "foreignObject": return .words
    case "style": return .rules
    default: return .shapes
    }
  }

  private static func isDrawn(_ name: XMLName) -> Bool {
    switch name.space {
    case "":
      name.local != "role" && !name.local.hasPrefix("aria-") && !name.local.hasPrefix("data-")
    case SVGNames.xlink: name.local == "href"
    case SVGNames.xml: true
    default: false
    }
  }

  /// Whether a style sheet may select by ids, attributes or places, or is where nothing draws.
  private static func isSelective(_ events: [XMLEvent]) -> Bool {
    var rules = ""
    var open: [XMLName] = []
    for event in events {
      switch event {
      case .start(let name, let attributes):
        // A style sheet holds for the drawing wherever it is.
        if name.local == "style", open.contains(where: { isHidden($0, in: nil) }) { return true }
        // An escape may hide a reference.
        if attributes.contains(where: { $0.value.utf8.contains(UInt8(ascii: "\\")) }) {
          return true
        }
        open.append(name)
      case .end: open.removeLast()
      case .text(let text): if open.last?.local == "style" { rules += text }
      case .instruction(let target, _): if target == "xml-stylesheet" { return true }
      }
    }
    return !SVGStyleSheets.isPlain(rules)
  }
}
