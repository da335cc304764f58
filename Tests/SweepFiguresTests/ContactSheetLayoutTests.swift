import Plotting
import Scenes
import Testing

@testable import SweepFigures

@Test(arguments: [(1, 4), (1, 10), (4, 10), (10, 10)])
func panelsAreOfOneSizeBelowTitleAndLegend(rows: Int, columns: Int) {
  let layout = ContactSheetLayout(rows: rows, columns: columns)
  let grid = SubplotGrid(rows: rows, columns: columns, area: layout.area)
  let first = grid.rectangle(row: 0, column: 0, in: layout.size)
  let last = grid.rectangle(row: rows - 1, column: columns - 1, in: layout.size)
  #expect(abs(first.width - 82) < 0.2 && abs(first.height - 76) < 0.2)
  #expect(first.minY >= 48 + 0.02 * layout.size.height - 1)
  #expect(last.maxX < layout.size.width && last.maxY < layout.size.height)
}
