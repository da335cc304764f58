import CCairo
import Scenes

/// What PDF calls a part of a document (PDF 1.4, 9.7.4).
struct PDFTag {
  var name: String

  /// In the notation of `cairo_tag_begin`.
  var attributes = ""

  static let document = PDFTag(name: "Document")

  init(name: String, attributes: String = "") {
    self.name = name
    self.attributes = attributes
  }

  init(_ kind: PagePart.Kind) {
    name =
      switch kind {
      case .heading(let level): "H\(min(max(level, 1), 6))"
      case .paragraph: "P"
      case .list: "L"
      case .listItem: "LI"
      case .table: "Table"
      case .row: "TR"
      case .headerCell: "TH"
      case .cell: "TD"
      case .caption: "Caption"
      case .code: "Code"
      case .figure: "Figure"
      }
  }

  init(_ link: PageLink) {
    name = CAIRO_TAG_LINK
    let area = [link.area.minX, link.area.minY, link.area.width, link.area.height]
    attributes = "rect=[\(area.map(Self.number).joined(separator: " "))] "
    switch link.destination {
    case .anchor(let name): attributes += "dest=\(Self.quoted(name))"
    case .address(let address): attributes += "uri=\(Self.quoted(address))"
    }
  }

  init(_ anchor: PageAnchor) {
    name = CAIRO_TAG_DEST
    attributes =
      "name=\(Self.quoted(anchor.name)) x=\(Self.number(anchor.place.x)) "
      + "y=\(Self.number(anchor.place.y))"
  }

  func begin(_ context: OpaquePointer) { cairo_tag_begin(context, name, attributes) }
  func end(_ context: OpaquePointer) { cairo_tag_end(context, name) }

  /// Hundredths of a point, never with an exponent.
  static func number(_ value: Double) -> String {
    let hundredths = (min(max(value.isNaN ? 0 : value, -1e6), 1e6) * 100).rounded() / 100
    return hundredths == 0 ? "0" : "\(hundredths)"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = PDFDocument.withoutZeros(text).reduce(into: "") { result, character in
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return "'\(escaped)'"
  }
}
