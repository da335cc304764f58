import Plotting
import Testing

@testable import FigureComparison

@Suite struct SeriesAlignmentTests {
  private func series(
    _ label: String?, _ digest: String = "", _ kind: FigureSummary.Series.Kind = .line
  )
    -> FigureSummary.Series
  {
    FigureSummary.Series(kind, label: label, count: 1, digest: digest)
  }

  /// `1-1 2-` for the first with the first, and a second without a counterpart.
  private func words(_ from: [FigureSummary.Series], _ to: [FigureSummary.Series]) -> String {
    SeriesAlignment.pairs(from, to).map { pair in
      [pair.from, pair.to].map { $0.map { "\($0.index + 1)" } ?? "" }.joined(separator: "-")
    }.joined(separator: " ")
  }

  @Test func theSameLabelOrTheSameNumbersGoTogether() {
    let (a, b, c) = (series("a", "1"), series("b", "2"), series("c", "3"))
    #expect(words([a, b, c], [a, b, c]) == "1-1 2-2 3-3")
    #expect(words([a, b, c], [a, c]) == "1-1 2- 3-2")
    #expect(words([a, c], [a, b, c]) == "1-1 -2 2-3")
    #expect(words([a, b], [series("x", "1"), series("b", "9")]) == "1-1 2-2")
  }

  @Test func whatIsLeftGoesTogetherInOrder() {
    #expect(words([series("a", "1")], [series("b", "2")]) == "1-1")
    #expect(words([series("a", "1"), series("b", "2")], [series("c", "3")]) == "1-1 2-")
    #expect(words([], [series("c", "3")]) == "-1")
    #expect(words([], []).isEmpty)
  }

  @Test func anotherKindIsNotLikeIt() {
    #expect(
      words([series("a", "1"), series("b", "2")], [series("b", "2", .dots), series("a", "1")])
        == "-1 1-2 2-")
  }

  /// Their square would be more than memory has.
  @Test func veryManySeries() {
    let many = (0..<50_000).map { series("\($0)", "\($0)") }
    let pairs = SeriesAlignment.pairs(many, Array(many.dropLast()))
    #expect(pairs.count == 50_000 && pairs.last?.to == nil && pairs.first?.to?.index == 0)
  }
}
