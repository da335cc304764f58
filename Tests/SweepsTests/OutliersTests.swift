import Testing

@testable import Sweeps

@Suite struct OutliersTests {
  private func find(_ errors: [Double?]) throws -> [SweepSummary.Outlier] {
    let plan = try plan(seeds: "0..<\(errors.count)", figures: false)
    return Outliers.find(
      in: errors.enumerated().map { Outliers.Run(index: $0.offset, rmse: $0.element) }, of: plan)
  }

  @Test func aPlantedOneIsFirst() throws {
    var errors: [Double?] = (0..<50).map { 18 + Double($0 % 10) / 10 }
    errors[17] = 300
    errors[31] = 60
    let found = try find(errors)
    #expect(found.map(\.run) == [17, 31])
    #expect(found[0].score > found[1].score)
    #expect(found[0].name == "steps=3, seed=17")
  }

  @Test func oneThatDivergedIsFurthest() throws {
    var errors: [Double?] = (0..<50).map { 18 + Double($0 % 10) / 10 }
    errors[17] = 300
    errors[40] = nil
    #expect(try find(errors).map(\.run) == [40, 17])
  }

  @Test func whereMostAreTheSameTheOthersStandOut() throws {
    var errors: [Double?] = Array(repeating: 5, count: 40)
    errors[3] = 50
    #expect(try find(errors).map(\.run) == [3])
    #expect(try find(Array(repeating: 5, count: 40)).isEmpty)
    #expect(try find([1, 100]).isEmpty)
  }

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
    #expect(try found([1, 2, 4, 8, 16, .infinity]).first?.score == .infinity)
    // Where many have no error at all, that is not odd.
    #expect(try found([1, 2, 4, 8, 16, 0, 0, 0]).isEmpty)
  }

  @Test func thoseThatDivergedAreFirst() throws {
    let errors: [Double?] = [10, 11, 12, 13, 14, 1e9, nil, 12, nil]
    #expect(try found(errors).map(\.run) == [6, 8, 5])
    #expect(try found(errors).first?.score == .infinity)
  }

  /// Where most diverge, to diverge is not odd.
  @Test func thoseThatDivergedAreNotOddAmongTheirLike() throws {
    #expect(try found([10, 11, nil]).isEmpty)
    #expect(try found([10, 11, 12, nil]).isEmpty)
    #expect(try found([10, 11, 12, 13, nil]).map(\.run) == [4])
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
