import Documents
import Reports

extension Document {
  /// What its blocks say, a line each.
  var words: String { sections.flatMap(\.blocks).map(\.words).joined(separator: "\n") }

  /// What the blocks of a section say.
  func words(of section: String) -> String? {
    sections.first { $0.identifier == section }?.blocks.map(\.words).joined(separator: "\n")
  }

  /// Its tables.
  var tables: [Table] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}

extension Block {
  fileprivate var words: String {
    switch self {
    case .paragraph(let text): text.plainText
    case .facts(let facts):
      facts.map { "\($0.name): \($0.value.plainText)" }.joined(separator: "\n")
    case .code(let code): code.text
    case .table(let table):
      table.rows.map { $0.map(\.text.plainText).joined(separator: " ") }.joined(separator: "\n")
    case .heading(let text): text
    case .list(let items): items.map(\.plainText).joined(separator: "\n")
    case .figure(let figure): figure.name
    case .picture(let picture): "[\(picture.path)] \(picture.description)"
    }
  }
}

extension ReportLinks {
  /// Of a page without others beside it.
  static let plain = ReportLinks(part: { _ in nil }, report: "report", file: { $0 })

  /// Of a page with others beside it.
  static let linking = ReportLinks(part: { "parts/\($0).html" }, report: "report", file: { $0 })
}
