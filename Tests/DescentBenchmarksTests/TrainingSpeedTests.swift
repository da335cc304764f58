import Testing

@testable import descent_benchmarks

@Test func bothWaysOfTrainingAreMeasured() throws {
  let speed = try TrainingSpeed(points: 30, steps: 4, repeats: 1)
  #expect(speed.formula.median > 0 && speed.handWritten.median > 0)
  #expect(speed.comparison.subject == "4 steps of 30 points")
  let expected = 30 * 4 / speed.formula.median / 1000
  #expect(speed.throughput.ours == expected)
}
