import Testing

@testable import Sweeps

extension OutliersTests {
  private func found(_ errors: [Double?]) throws -> [SweepSummary.Outlier] {
    let plan = try SweepPlan.example(seeds: "100...999", draws: false)
    return Outliers.find(
      in: errors.enumerated().map { Outliers.Run(index: $0, rmse: $1) }, of: plan)
  }

  /// The score of Iglewicz and Hoaglin, 0.6745 (x - median) / MAD, of the logarithms.
  @Test func theScoreIsTheModifiedZScore() throws {
    // Logarithms to the base 2 are 0 to 4 and 20: the median is 2.5, the distances' median 1.5.
    let outlier = try #require(try found([1, 2, 4, 8, 16, 1_048_576]).first)
    #expect(outlier.run == 5)
    #expect(abs(outlier.score - 0.6745 * 17.5 / 1.5) < 1e-12)
  }

  @Test func aSmallErrorLiesFarToo() throws {
    #expect(try found([1, 2, 4, 8, 16, 1e-9]).map(\.run) == [5])
    #expect(try found([1, 2, 4, 8, 16, 0]).first?.score == .infinity)
  }

  @Test func thoseThatDivergedAreFirst() throws {
    let errors: [Double?] = [10, 11, 12, 13, 14, 1e9, nil, 12, nil]
    #expect(try found(errors).map(\.run) == [6, 8, 5])
    #expect(try found(errors).first?.score == .infinity)
  }

  /// Where most diverge, to diverge is not odd.
  @Test func thoseThatDivergedAreNotOddAmongTheirLike() throws {
    #expect(try found([10, 11, nil]).isEmpty)
    #expect(try found([10, 11, 12, nil]).map(\.run) == [3])
    let half: [Double?] = Array(repeating: nil, count: 10) + (10..<20).map { Double($0) } + [1e9]
    #expect(try found(half).map(\.run) == [20])
  }

  @Test func equalOnesHaveNoOutlier() throws {
    #expect(try found(Array(repeating: 5, count: 20)).isEmpty)
    #expect(try found([]).isEmpty)
  }

  @Test func fewerThanThreeHaveNone() throws {
    #expect(try found([1, 1e9]).isEmpty)
    #expect(try found([1]).isEmpty)
  }

  @Test func noMoreThanTheLimitAreKept() throws {
    let errors: [Double?] =
      (0..<360).map { 10 + Double($0 % 7) } + Array(repeating: nil, count: 120)
    #expect(try found(errors).map(\.run) == Array(360..<460))
  }

  @Test func theFurthestComeInTheOrderOfThePlanWhereScoresAreEqual() throws {
    let some = [(3, 5.0), (1, 5.0), (2, 9.0)].map { run, score in
      SweepSummary.Outlier(run: run, name: "", seed: 0, rmse: 1, score: score)
    }
    #expect(Outliers.furthest(some).map(\.run) == [2, 1, 3])
  }
}
