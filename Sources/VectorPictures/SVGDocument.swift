/// A document that is an SVG.
struct SVGDocument {
  let events: [XMLEvent]

  /// The attributes of the drawing as a whole.
  let rootAttributes: [XMLAttribute]

  static let namespace = "http://www.w3.org/2000/svg"

  /// Reads a document.
  ///
  /// - Throws: ``VectorPictureError/brokenSVG(path:line:column:reason:)``.
  init(_ bytes: [UInt8], path: String) throws(VectorPictureError) {
    if bytes.starts(with: [0x1f, 0x8b]) {
      throw .brokenSVG(
        path: path, line: 1, column: 1, reason: "it is packed by gzip; unpack it first")
    }
    do throws(XMLReader.Failure) {
      events = try XMLReader.events(of: bytes)
    } catch {
      throw .brokenSVG(path: path, line: error.line, column: error.column, reason: error.reason)
    }
    let root = events.lazy.compactMap { event in
      if case .start(let name, let attributes) = event { (name, attributes) } else { nil }
    }.first
    guard let (name, attributes) = root, name == XMLName(space: Self.namespace, local: "svg")
    else {
      throw .brokenSVG(
        path: path, line: 1, column: 1,
        reason: "the document is a \(root?.0.local ?? "nothing") and no svg of \(Self.namespace)")
    }
    rootAttributes = attributes
  }

  /// The value of an attribute without a namespace, of the drawing as a whole.
  func rootValue(_ name: String) -> String? {
    rootAttributes.first { $0.name == XMLName(space: "", local: name) }?.value
  }
}
