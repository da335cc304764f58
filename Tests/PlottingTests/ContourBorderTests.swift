import Testing

@testable import Plotting

/// The places at which each round of the border begins its steps, from the lowest on.
private func rounds(_ border: ContourBorder) -> [[Int]] {
  var seen: Set<Int> = []
  return border.steps.indices.compactMap { first in
    guard seen.insert(first).inserted else { return nil }
    var round = [border.steps[first].start]
    var step = border.steps[first].next
    while step != first {
      seen.insert(step)
      round.append(border.steps[step].start)
      step = border.steps[step].next
    }
    return round
  }
}

private func border(_ columnCount: Int, _ rows: [Bool]...) -> ContourBorder {
  ContourBorder(
    of: ContourGrid(columnCount: columnCount, rowCount: rows.count), isKnown: rows.flatMap { $0 })
}

@Test func theBorderGoesRoundAgainstTheClock() {
  let border = border(3, [true, true, true], [true, true, true])
  #expect(rounds(border) == [[0, 1, 2, 5, 4, 3]])
  #expect(border.cells.count == 2)
  #expect(
    border.steps.filter(\.isCorner).map(\.start).sorted() == [0, 2, 3, 5])
}

@Test func aHoleIsGoneRoundTheOtherWay() {
  var middle = [Bool](repeating: true, count: 5)
  middle[2] = false
  let full = [Bool](repeating: true, count: 5)
  let rounds = rounds(border(5, full, full, middle, full, full))
  #expect(rounds.map(\.count) == [16, 8])
  #expect(rounds.last == [7, 6, 11, 16, 17, 18, 13, 8])
}

@Test func cellsThatTouchInAPlaceHaveRoundsOfTheirOwn() {
  let touching = border(
    3, [true, true, false], [true, true, true], [false, true, true])
  #expect(rounds(touching) == [[0, 1, 4, 3], [4, 5, 8, 7]])
}

@Test func withoutCellsThereIsNoBorder() {
  #expect(border(2, [true, false], [true, true]).steps.isEmpty)
  #expect(border(3, [true, true, true]).steps.isEmpty)
  #expect(ContourBorder(of: ContourGrid(columnCount: 0, rowCount: 0), isKnown: []).steps.isEmpty)
}
