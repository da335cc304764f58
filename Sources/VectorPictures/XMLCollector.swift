import CExpat

/// Takes what Expat finds in a document.
final class XMLCollector {
  private(set) var events: [XMLEvent] = []

  /// The first thing that is not taken, though it is XML.
  private(set) var failure: XMLReader.Failure?

  private let parser: XML_Parser
  private var depth = 0

  /// Of the stretch that has begun; Expat gives it in pieces.
  private var text = ""

  /// Collects for a parser, which must not outlive the collector.
  init(_ parser: XML_Parser) {
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        XMLCollector.of(context)?.start(name, attributes)
      },
      { context, _ in XMLCollector.of(context)?.end() })
    XML_SetCharacterDataHandler(parser) { context, text, length in
      XMLCollector.of(context)?.characters(text, Int(length))
    }
    XML_SetProcessingInstructionHandler(parser) { context, target, words in
      guard let target, let words else { return }
      XMLCollector.of(context)?.add(
        .instruction(target: String(cString: target), words: String(cString: words)))
    }
    XML_SetEntityDeclHandler(parser) { context, _, _, _, _, _, _, _, _ in
      XMLCollector.of(context)?.stop(
        "it declares an entity, which is not taken; write out the text")
    }
    XML_SetSkippedEntityHandler(parser) { context, _, _ in
      XMLCollector.of(context)?.stop("a reference to an entity that XML does not know")
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLCollector? {
    context.map { Unmanaged<XMLCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  /// A failure where the parser is.
  func failureHere(_ reason: String) -> XMLReader.Failure {
    XMLReader.Failure(
      line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1, reason: reason)
  }

  private func stop(_ reason: String) {
    guard failure == nil else { return }
    failure = failureHere(reason)
    XML_StopParser(parser, XML_Bool(0))
  }

  private func add(_ event: XMLEvent) {
    guard failure == nil else { return }
    if !text.isEmpty {
      events.append(.text(text))
      text = ""
    }
    events.append(event)
  }

  private func start(
    _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    guard failure == nil, let name, var attribute = attributes else { return }
    depth += 1
    guard depth <= XMLReader.deepest else {
      return stop("tags in tags more than \(XMLReader.deepest) deep; draw with fewer groups")
    }
    var list: [XMLAttribute] = []
    while let key = attribute[0], let value = attribute[1] {
      list.append(XMLAttribute(name: XMLName(key), value: String(cString: value)))
      attribute += 2
    }
    add(.start(XMLName(name), list))
  }

  private func end() {
    depth -= 1
    add(.end)
  }

  private func characters(_ piece: UnsafePointer<XML_Char>?, _ length: Int) {
    guard let piece, failure == nil else { return }
    text += String(decoding: UnsafeRawBufferPointer(start: piece, count: length), as: UTF8.self)
  }
}

extension XMLName {
  /// A name as Expat gives it: its namespace, a separator, and itself.
  fileprivate init(_ text: UnsafePointer<XML_Char>) {
    let text = String(cString: text)
    let separator = Character(Unicode.Scalar(XMLReader.separator))
    if let end = text.lastIndex(of: separator) {
      self.init(space: String(text[..<end]), local: String(text[end...].dropFirst()))
    } else {
      self.init(space: "", local: text)
    }
  }
}
