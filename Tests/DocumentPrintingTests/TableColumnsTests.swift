import Testing

@testable import DocumentPrinting

@Suite("Widths of columns")
struct TableColumnsTests {
  private func need(_ word: Double, _ line: Double, graphic: Double = 0) -> TableColumns.Need {
    TableColumns.Need(word: word, line: line, graphic: graphic)
  }

  @Test("A table that fits is no wider than its words")
  func natural() {
    let columns = TableColumns(needs: [need(10, 40), need(20, 20, graphic: 52)], room: 400)
    #expect(columns.scale == 1)
    #expect(columns.columns.map(\.textWidth) == [40, 20])
    #expect(columns.columns[1].x == 4 + 40 + 14)
    #expect(columns.columns[1].graphicX == 58 + 26)
    #expect(columns.width == 4 + 40 + 14 + 20 + 58 + 4)
  }

  @Test("A little too wide is set a little smaller")
  func smaller() {
    let columns = TableColumns(needs: [need(150, 150), need(150, 150)], room: 310)
    #expect(columns.scale == 8 / 8.5)
  }

  @Test("Long lines break before letters shrink further, and short columns keep their lines")
  func breaking() {
    let columns = TableColumns(needs: [need(30, 60), need(30, 900)], room: 400)
    #expect(columns.scale == 1)
    #expect(columns.columns[0].textWidth == 60)
    #expect(abs(columns.width - 400) < 1e-9)
  }

  @Test("However many columns, they fit")
  func narrow() {
    for count in 1...60 {
      let needs = (0..<count).map { need(300, 300, graphic: $0 % 3 == 0 ? 52 : 0) }
      let columns = TableColumns(needs: needs, room: 470)
      #expect(columns.width <= 470 + 1e-9)
      #expect(columns.columns.allSatisfy { $0.textWidth > 0 })
    }
  }

  @Test("Shares are equal where more is wanted than there is")
  func shares() {
    #expect(TableColumns.shares(of: 30, wanted: [20, 5, 20]) == [12.5, 5, 12.5])
    #expect(TableColumns.widths(of: 30, least: [20, 1, 1], wanted: [40, 40, 3]) == [20, 7, 3])
  }
}
