import Plotting
import Scenes
import Testing

struct SubplotGridTests {
  @Test func singleCellIsTheWholeArea() {
    let cell = SubplotGrid().cell(row: 0, column: 0)
    #expect(cell.left == 0.125)
    #expect(abs(cell.right - 0.9) < 1e-15)
    #expect(abs(cell.bottom - 0.11) < 1e-15)
    #expect(cell.top == 0.88)
  }

  @Test func rowsGoDownAndColumnsGoRight() {
    let area = SubplotArea(left: 0, right: 1, bottom: 0, top: 1)
    let grid = SubplotGrid(rows: 2, columns: 3, area: area, columnSpacing: 0.5, rowSpacing: 0)
    let size = Size(width: 400, height: 200)
    #expect(
      grid.rectangle(row: 0, column: 0, in: size)
        == Rectangle(minX: 0, minY: 0, width: 100, height: 100))
    #expect(
      grid.rectangle(row: 1, column: 2, in: size)
        == Rectangle(minX: 300, minY: 100, width: 100, height: 100))
  }

  @Test func outermostCellsReachTheEdges() {
    let grid = SubplotGrid(rows: 3, columns: 4)
    let last = grid.cell(row: 2, column: 3)
    #expect(abs(last.right - grid.area.right) < 1e-15)
    #expect(abs(last.bottom - grid.area.bottom) < 1e-15)
  }
}
