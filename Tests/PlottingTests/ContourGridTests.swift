import Testing

@testable import Plotting

private let grid = ContourGrid(columnCount: 4, rowCount: 3)

@Test func everySideJoinsItsCornersAndIsSharedWithOneNeighbor() {
  for row in 0..<2 {
    for column in 0..<3 {
      let cell = ContourGrid.Cell(column: column, row: row)
      for side in 0..<4 {
        let edge = grid.side(side, of: cell)
        let (one, other) = grid.ends(of: edge)
        let corners = [grid.corner(side, of: cell), grid.corner(side + 1, of: cell)]
        #expect([one, other] == corners.sorted())
        #expect(grid.isHorizontal(edge) == (side % 2 == 0))
        if let neighbor = grid.neighbor(across: side, of: cell) {
          #expect(grid.side(side + 2, of: neighbor) == edge)
        }
      }
    }
  }
}

@Test func everyEdgeHasANumberOfItsOwn() {
  #expect(grid.edgeCount == 3 * 3 + 2 * 4)
  let pairs = (0..<grid.edgeCount).map { "\(grid.ends(of: $0))" }
  #expect(Set(pairs).count == grid.edgeCount)
}

@Test func beyondTheGridThereAreNoCells() {
  #expect(grid.neighbor(across: 0, of: ContourGrid.Cell(column: 0, row: 0)) == nil)
  #expect(grid.neighbor(across: 1, of: ContourGrid.Cell(column: 2, row: 0)) == nil)
  #expect(grid.neighbor(across: 2, of: ContourGrid.Cell(column: 0, row: 1)) == nil)
  #expect(grid.neighbor(across: 3, of: ContourGrid.Cell(column: 0, row: 0)) == nil)
}
