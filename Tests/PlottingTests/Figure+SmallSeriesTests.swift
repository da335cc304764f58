import Plotting
import Scenes
import Testing
import Typesetting

@Suite struct FigureSmallSeriesTests {
  private func summary(_ lines: [[Double]]) -> FigureSummary {
    Figure(
      axes: [Axes(marks: lines.map { .line(Line(x: $0.indices.map { Double($0) }, y: $0)) })],
      name: "n", description: "d"
    ).laidOut(theme: .matplotlib, measuring: FixedTextMetrics()).summary
  }

  private func line(_ count: Int, _ start: Double = 0) -> [Double] {
    (0..<count).map { start + Double($0) }
  }

  @Test func theNumbersOfASmallSeriesAreInIt() throws {
    let summary = summary([[3, 0.1, .infinity]])
    let series = try #require(summary.panels.first?.series.first)
    #expect(summary.values == [series.digest: [[0, 1, 2], [3, 0.1, .infinity]]])
  }

  @Test func aSeriesOf256PlacesIsSmallAndOneMoreIsNot() {
    #expect(summary([line(256)]).values.count == 1)
    #expect(summary([line(257)]).values.isEmpty)
    #expect(summary([line(257), line(2)]).values.count == 1)
  }

  /// Eight lines of 256 places have 4096 numbers.
  @Test func thereAreAtMost4096NumbersInAll() {
    let lines = (0..<9).map { line(256, Double($0)) }
    #expect(summary(Array(lines.prefix(8))).values.count == 8)
    let values = summary(lines).values
    #expect(values.count == 8)
    #expect(values.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } == 4096)
    // One that still fits is not kept out by one that does not.
    #expect(
      summary(Array(lines.prefix(7)) + [line(255, 7), lines[8], line(1, 8)]).values.count == 9)
  }

  @Test func theSameNumbersAreThereOnce() {
    #expect(summary([line(5), line(5)]).values.count == 1)
  }
}
