/// Writes what of an SVG draws.
struct SVGTextWriter {
  private(set) var text = ""

  /// Nil where ids remain as they are.
  private let numbers: SVGNumbers?

  /// Attributes in which one white space is as good as another.
  private static let lists: Set<String> = [
    "class", "d", "dx", "dy", "gradientTransform", "patternTransform", "points", "rotate",
    "stroke-dasharray", "transform", "values", "viewBox", "x", "y",
  ]

  init(_ document: SVGDocument) {
    let drawn = SVGDrawnEvents(document)
    numbers = drawn.numbers
    var open: [String] = []
    for event in drawn.events {
      switch event {
      case .start(let name, let attributes):
        open.append(SVGNames.text(name))
        start(SVGNames.text(name), attributes)
      case .end: text += "</\(open.removeLast())>\n"
      case .text(let words):
        let words =
          open.last == "style"
          ? Self.withSingleSpaces(numbers?.renamed(in: words) ?? words) : words
        if !words.isEmpty { text += Self.escaped(words) + "\n" }
      case .instruction(let target, let words): text += "<?\(target) \(words)?>\n"
      }
    }
  }

  private mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
    let written = attributes.compactMap { attribute in
      value(of: attribute).map { (name: SVGNames.text(attribute.name), value: $0) }
    }
    // By bytes, which no locale and no version of Unicode changes.
    let sorted = written.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    text += "<\(name)"
    for (name, value) in sorted { text += " \(name)=\"\(Self.escaped(value))\"" }
    text += ">\n"
  }

  /// What is written for an attribute; nil if it is left out.
  private func value(of attribute: XMLAttribute) -> String? {
    guard let numbers else { return attribute.value }
    guard let value = numbers.renamed(attribute) else { return nil }
    let isList = attribute.name.space.isEmpty && Self.lists.contains(attribute.name.local)
    return isList ? Self.withSingleSpaces(value) : value
  }

  private static func withSingleSpaces(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
      .joined(separator: " ")
  }

  private static let special = Set("&<>\"\n\r\t".utf8)

  /// So that no text looks like a tag or like two lines.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: special.contains) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
