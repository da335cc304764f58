import Testing

@testable import SweepFigures

@Test(arguments: 0...12)
func thereIsAPlaceForEachPanel(count: Int) {
  let grid = PanelGrid(count: count)
  #expect(grid.rows * grid.columns >= count)
  // No row is empty.
  #expect((grid.rows - 1) * grid.columns < max(1, count))
  #expect((0..<count).count { grid.isLowest($0, of: count) } == min(count, grid.columns))
}
