import Testing

@testable import descent_benchmarks

@Suite struct GoalTests {
  @Test(arguments: [
    (Goal.wholeProcess, 79.9, Goal.Verdict.missed), (.wholeProcess, 80, .barReached),
    (.wholeProcess, 150, .aimReached), (.pngSize, 30.1, .missed), (.pngSize, 30, .barReached),
    (.pngSize, 20, .aimReached),
  ])
  func verdictCountsTheBoundsAsReached(goal: Goal, number: Double, verdict: Goal.Verdict) {
    #expect(goal.verdict(on: number) == verdict)
  }

  @Test func ratioIsJudgedForSpeedAndOurNumberForSize() {
    func comparison(_ ours: Double, _ peer: Double?, _ goal: Goal?) -> Comparison {
      Comparison(subject: "", unit: "", ours: ours, peer: peer, peerName: "", goal: goal)
    }
    #expect(comparison(10, 1000, .wholeProcess).verdict == .barReached)
    #expect(comparison(10, nil, .wholeProcess).verdict == nil)
    #expect(comparison(25, nil, .pngSize).verdict == .barReached)
    #expect(comparison(25, 1, nil).verdict == nil)
  }
}
