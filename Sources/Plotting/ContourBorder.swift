/// The border of the cells of a grid whose four corners are all known, as a round of edges with the
/// cells on the left of each.
///
/// A hole in the grid has a round of its own.
struct ContourBorder {
  let grid: ContourGrid

  /// The cells, row by row.
  private(set) var cells: [ContourGrid.Cell] = []

  /// One edge of the border, with the place where it begins.
  struct Step {
    var edge: Int
    var start: Int

    /// The index of the step that begins where this one ends.
    var next: Int

    /// Whether the border bends where this step begins.
    var isCorner: Bool
  }

  private(set) var steps: [Step] = []

  /// The step of each edge; -1 for edges with a cell on both sides, or on neither.
  private(set) var stepOfEdge: [Int32]

  init(of grid: ContourGrid, isKnown: [Bool]) {
    self.grid = grid
    stepOfEdge = [Int32](repeating: -1, count: grid.edgeCount)
    func holds(_ cell: ContourGrid.Cell) -> Bool {
      isKnown[grid.corner(0, of: cell)] && isKnown[grid.corner(1, of: cell)]
        && isKnown[grid.corner(2, of: cell)] && isKnown[grid.corner(3, of: cell)]
    }
    func isOutside(_ side: Int, of cell: ContourGrid.Cell) -> Bool {
      grid.neighbor(across: side, of: cell).map { !holds($0) } ?? true
    }
    var origins: [(cell: ContourGrid.Cell, side: Int)] = []
    for row in 0..<max(0, grid.rowCount - 1) {
      for column in 0..<max(0, grid.columnCount - 1) {
        let cell = ContourGrid.Cell(column: column, row: row)
        guard holds(cell) else { continue }
        cells.append(cell)
        for side in 0..<4 where isOutside(side, of: cell) {
          let edge = grid.side(side, of: cell)
          stepOfEdge[edge] = Int32(steps.count)
          steps.append(
            Step(edge: edge, start: grid.corner(side, of: cell), next: 0, isCorner: false))
          origins.append((cell, side))
        }
      }
    }
    for (index, origin) in origins.enumerated() {
      // The next side of the same cell, or, where another cell is behind it, the next side of that one:
      // so that two cells which meet in a corner only are gone round one by one.
      var (cell, side) = (origin.cell, (origin.side + 1) & 3)
      while let neighbor = grid.neighbor(across: side, of: cell), holds(neighbor) {
        // Its side that is shared is the opposite one.
        (cell, side) = (neighbor, (side + 3) & 3)
      }
      let next = Int(stepOfEdge[grid.side(side, of: cell)])
      steps[index].next = next
      steps[next].isCorner =
        grid.isHorizontal(steps[index].edge) != grid.isHorizontal(steps[next].edge)
    }
  }
}
