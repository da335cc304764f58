import Documents

/// A table with pipes, its caption in a line above it.
struct MarkdownTable {
  let table: Table

  var text: String {
    let titles = table.columns.map { MarkdownInline.prose($0.title) }
    let rule = table.columns.map { $0.alignment == .trailing ? "---:" : "---" }
    let lines = [titles, rule] + table.rows.map { $0.map(Self.text) }
    let caption = table.caption.isEmpty ? "" : MarkdownInline.prose(table.caption) + ":\n\n"
    return caption + lines.map(Self.line).joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }

  private static func text(_ cell: Table.Cell) -> String {
    let text = MarkdownInline.line(cell.text)
    guard let graphic = cell.graphic.map(BlockGraphic.text), !graphic.isEmpty else { return text }
    return text.isEmpty ? graphic : "\(text) \(graphic)"
  }
}
