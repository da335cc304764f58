/// Columns of text: the first aligned to the left, the others to the right.
struct TextTable {
  private var rows: [[String]]

  init(header: [String]) {
    rows = [header]
  }

  /// - Precondition: there is a cell for each column.
  mutating func append(_ cells: [String]) {
    precondition(cells.count == rows[0].count, "\(cells.count) cells for \(rows[0].count) columns")
    rows.append(cells)
  }

  /// The rows, with two spaces between columns and a rule below the header.
  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + padding : padding + cell.0
      }.joined(separator: "  ")
    }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    lines.insert(String(repeating: "-", count: total), at: 1)
    return lines.joined(separator: "\n")
  }
}
