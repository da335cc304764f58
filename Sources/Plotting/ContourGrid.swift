/// Numbers for the places, cells and edges of a grid, all counted from 0 and row by row.
///
/// An edge joins two neighbouring places. A cell's corners and sides are counted against the clock, `y`
/// upwards: corner 0 is the first place, and side `n` leads from corner `n` to the next.
struct ContourGrid {
  let columnCount: Int
  let rowCount: Int

  /// A cell by its first corner's column and row.
  struct Cell {
    var column: Int
    var row: Int
  }

  private var horizontalCount: Int { rowCount * max(0, columnCount - 1) }

  var edgeCount: Int { horizontalCount + max(0, rowCount - 1) * columnCount }

  /// Whether an edge is part of a row, else it is part of a column.
  func isHorizontal(_ edge: Int) -> Bool { edge < horizontalCount }

  func corner(_ index: Int, of cell: Cell) -> Int {
    let first = cell.row * columnCount + cell.column
    return switch index & 3 {
    case 0: first
    case 1: first + 1
    case 2: first + columnCount + 1
    default: first + columnCount
    }
  }

  func side(_ index: Int, of cell: Cell) -> Int {
    switch index & 3 {
    case 0: cell.row * (columnCount - 1) + cell.column
    case 1: horizontalCount + cell.row * columnCount + cell.column + 1
    case 2: (cell.row + 1) * (columnCount - 1) + cell.column
    default: horizontalCount + cell.row * columnCount + cell.column
    }
  }

  /// The places that an edge joins, the one with the smaller number first.
  func ends(of edge: Int) -> (Int, Int) {
    if isHorizontal(edge) {
      let start = edge / (columnCount - 1) * columnCount + edge % (columnCount - 1)
      return (start, start + 1)
    }
    let start = edge - horizontalCount
    return (start, start + columnCount)
  }

  /// The cell on the other side of a cell's side; nil beyond the grid.
  func neighbor(across side: Int, of cell: Cell) -> Cell? {
    var cell = cell
    switch side & 3 {
    case 0: cell.row -= 1
    case 1: cell.column += 1
    case 2: cell.row += 1
    default: cell.column -= 1
    }
    let isInside =
      cell.row >= 0 && cell.row < rowCount - 1 && cell.column >= 0 && cell.column < columnCount - 1
    return isInside ? cell : nil
  }
}
