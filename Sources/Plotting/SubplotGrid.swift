import Scenes

/// Axes of one size in rows and columns.
public struct SubplotGrid: Equatable, Hashable, Sendable {
  public let rows: Int
  public let columns: Int

  /// What the grid fills, from the edges of the outermost axes; their labels stand outside.
  public let area: SubplotArea

  /// The gap between columns as a fraction of one axes' width; matplotlib's `wspace`.
  public let columnSpacing: Double

  /// The gap between rows as a fraction of one axes' height; matplotlib's `hspace`.
  public let rowSpacing: Double

  /// matplotlib's defaults, unless others are asked for.
  public init(
    rows: Int = 1, columns: Int = 1, area: SubplotArea = SubplotArea(),
    columnSpacing: Double = 0.2, rowSpacing: Double = 0.2
  ) {
    precondition(rows >= 1 && columns >= 1, "a grid has at least one row and one column")
    precondition(columnSpacing >= 0 && rowSpacing >= 0, "gaps between axes are not negative")
    self.rows = rows
    self.columns = columns
    self.area = area
    self.columnSpacing = columnSpacing
    self.rowSpacing = rowSpacing
  }

  /// The area of one axes; row 0 is at the top, column 0 on the left.
  public func cell(row: Int, column: Int) -> SubplotArea {
    precondition((0..<rows).contains(row), "row \(row) of \(rows)")
    precondition((0..<columns).contains(column), "column \(column) of \(columns)")
    let width = Self.cellLength(area.width, count: columns, spacing: columnSpacing)
    let height = Self.cellLength(area.height, count: rows, spacing: rowSpacing)
    let left = area.left + Double(column) * width * (1 + columnSpacing)
    let top = area.top - Double(row) * height * (1 + rowSpacing)
    return SubplotArea(left: left, right: left + width, bottom: top - height, top: top)
  }

  /// The same on a page of that size: points, y downwards.
  public func rectangle(row: Int, column: Int, in size: Size) -> Rectangle {
    cell(row: row, column: column).rectangle(in: size)
  }

  private static func cellLength(_ total: Double, count: Int, spacing: Double) -> Double {
    total / (Double(count) + spacing * Double(count - 1))
  }
}
