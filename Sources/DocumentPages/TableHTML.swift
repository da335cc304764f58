import Documents
import Pages

/// A table as HTML, in a box of its own that scrolls where the page is too narrow.
struct TableHTML {
  let table: Table

  /// Longer tables scroll inside of the page, so that what follows them is near.
  private static let mostRows = 40

  var html: HTML {
    var attributes: HTMLAttributes = [:]
    attributes.set("data-sortable", isThere: table.isSortable)
    let isTall = table.rows.count > Self.mostRows
    return .element(
      "div",
      [
        "class": isTall ? "scroll tall" : "scroll", "tabindex": "0", "role": "region",
        "aria-label": table.caption,
      ],
      [
        .element(
          "table", attributes,
          [
            .element("caption", [:], [.text(table.caption)]),
            .element("thead", [:], [.element("tr", [:], table.columns.map(heading))]),
            .element("tbody", [:], table.rows.map(row)),
          ])
      ])
  }

  private func heading(_ column: Table.Column) -> HTML {
    .element("th", ["scope": "col", "class": Self.name(of: column)], [.text(column.title)])
  }

  private static func name(of column: Table.Column) -> String? {
    column.alignment == .trailing ? "number" : nil
  }

  private func row(_ cells: [Table.Cell]) -> HTML {
    .element("tr", [:], zip(table.columns, cells).map { cell($1, below: $0) })
  }

  private func cell(_ cell: Table.Cell, below column: Table.Column) -> HTML {
    let isLong = cell.text.plainText.count > Self.longestUnbroken
    let names = [Self.name(of: column), isLong ? "long" : nil].compactMap { $0 }
    return .element(
      "td",
      [
        "class": names.isEmpty ? nil : names.joined(separator: " "),
        "data-order": table.isSortable ? order(cell) : nil,
      ], content(of: cell))
  }

  /// Longer texts go over several lines, as there may be columns after them; numbers in full do not.
  private static let longestUnbroken = 40

  /// A picture stands at the end of its cell, so that all bars of a column begin at one place.
  private func content(of cell: Table.Cell) -> [HTML] {
    let text = cell.text.map(InlineHTML.html)
    guard let graphic = cell.graphic.map(GraphicHTML.html) else { return text }
    guard !text.isEmpty else { return [graphic] }
    return [.element("div", ["class": "beside"], [.element("span", [:], text), graphic])]
  }

  /// As a script reads numbers.
  private func order(_ cell: Table.Cell) -> String? {
    cell.order.map { order in
      order.isInfinite ? (order < 0 ? "-Infinity" : "Infinity") : "\(order)"
    }
  }
}
