import Testing

@testable import descent_benchmarks

@Suite struct StopwatchTests {
  @Test func bodyRunsOnceBeforeItIsTimed() {
    var runs = 0
    let samples = Stopwatch.samples(repeats: 3) { runs += 1 }
    #expect(runs == 4)
    #expect(samples.milliseconds.count == 3)
    #expect(samples.milliseconds.allSatisfy { $0 >= 0 })
  }

  @Test func durationsAreCountedInMilliseconds() {
    #expect(Duration.milliseconds(2500).milliseconds == 2500)
    #expect(Duration.microseconds(125).milliseconds == 0.125)
  }
}
