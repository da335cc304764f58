import Testing

@testable import Sweeps

@Suite struct SweepStatisticsTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory() }

  private func statistics(
    _ plan: SweepPlan, takingSteps: Bool = true, blockSize: Int = 1 << 21,
    _ outcome: (Int) -> RunOutcome
  ) throws -> SweepStatistics<Ledger> {
    let text = (0..<plan.runCount).map { plan.entry($0, outcome($0)).line }.joined()
    return SweepStatistics(
      try Ledger.reading(text, plan, in: scratch.sweep), takingSteps: takingSteps,
      blockSize: blockSize)
  }

  private static func outcome(_ index: Int) -> RunOutcome {
    switch index {
    case 3: RunOutcome(failure: "x")
    case 4:
      RunOutcome(status: .diverged(step: 2), rmse: [4, .infinity, .nan], parameters: [.nan, 1, 2])
    default:
      .finished(
        [Double(index), Double(10 * index), Double(100 - index)], [Float(index), 0.5, -1])
    }
  }

  @Test func groupsHoldWhatTheirRunsCameTo() throws {
    let plan = try SweepPlan.example(draws: false)
    let summary = try statistics(plan, Self.outcome).summary()
    let group = try #require(summary.groups.first)
    #expect(summary.groups.count == 1 && group.name == "")
    #expect([group.runCount, group.divergedCount, group.failedCount] == [7, 1, 1])
    #expect(group.finalRMSE == [100, 99, 98, 95, 94])
    #expect(group.parameterNames == ["a", "b", "c"])
    #expect(
      group.finalParameters == [
        [0, 1, 2, 5, 6], Array(repeating: 0.5, count: 5), Array(repeating: -1, count: 5),
      ])
    // Of 0, 1, 2, 4, 5, 6; then of 0, 10, 20, 50, 60 and an infinite one.
    #expect(group.quantiles.map(\.step) == [1, 2, 3])
    #expect(group.quantiles.map(\.median) == [3, 35, 98.5])
    #expect(group.quantiles[0].values == [0.25, 1.25, 3, 4.75, 5.75])
    #expect(group.quantiles[1].upper == .infinity)
    #expect(summary.outliers.map(\.run) == [4])
  }

  @Test(arguments: [1, 5, 6, 7, 12, 13])
  func blocksChangeNothing(blockSize: Int) throws {
    let plan = try SweepPlan.example(rates: ["1e-5", "1e-6"], steps: 3, draws: false)
    let outcome = { Self.outcome($0 % 7) }
    let whole = try statistics(plan, outcome).summary()
    #expect(try statistics(plan, blockSize: blockSize, outcome).summary() == whole)
    #expect(
      whole.groups.map(\.name) == plan.points.map { "optimizer.learning-rate=\($0.values[0])" })
  }

  /// The block is larger than all values, and smaller than those of one step.
  @Test(arguments: [1, 1_000, 1 << 21])
  func manyStepsAreThinnedOut(blockSize: Int) throws {
    let plan = try SweepPlan.example(seeds: "0...2", steps: 1_001, draws: false)
    let errors = (1...1_001).map { Double($0) }
    let summary = try statistics(plan, blockSize: blockSize) { _ in .finished(errors) }.summary()
    let quantiles = summary.groups[0].quantiles
    #expect(quantiles.count == SweepSummary.mostSteps)
    #expect(quantiles.first?.step == 1 && quantiles.last?.step == 1_001)
    #expect(quantiles.allSatisfy { $0.values == Array(repeating: Double($0.step), count: 5) })
  }

  @Test func failedRunsAloneHaveNoQuantiles() throws {
    let plan = try SweepPlan.example(draws: false)
    let group = try statistics(plan) { _ in RunOutcome(failure: "x") }.summary().groups[0]
    #expect(group.quantiles.isEmpty && group.finalRMSE.isEmpty && group.failedCount == 7)
    #expect(group.finalParameters == [[], [], []])
  }

  @Test func stepsAreLeftOutWhereNoFigureShowsThem() throws {
    let plan = try SweepPlan.example(draws: false)
    let whole = try statistics(plan, Self.outcome).summary()
    let short = try statistics(plan, takingSteps: false, Self.outcome).summary()
    #expect(short.groups[0].quantiles.isEmpty)
    #expect(short.groups[0].finalRMSE == whole.groups[0].finalRMSE)
    #expect(short.outliers == whole.outliers)
  }

  @Test func spreadHasBothEnds() {
    #expect(SweepSummary.spread(of: []) == [])
    #expect(SweepSummary.spread(of: [3]) == Array(repeating: 3, count: 7))
    #expect(SweepSummary.spread(of: [4, 0, 2, 1, 3]) == [0, 0.2, 1, 2, 3, 3.8, 4])
  }
}
