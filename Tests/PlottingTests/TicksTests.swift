import Plotting
import Testing

struct TicksTests {
  @Test func onlyFinitePlacesBetweenTheLimitsAreDrawn() {
    for limits in [Limits(lower: 0, upper: 2), Limits(lower: 2, upper: 0)] {
      let ticks = Ticks([3, 1, .nan, -1, .infinity, 2], in: limits)
      #expect(ticks.values == [1, 2])
      #expect(ticks.located == [-1, 1, 2, 3])
    }
  }
}
