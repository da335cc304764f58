import Plotting
import Testing

struct LinearScaleTests {
  @Test func limitsStandAtTheEnds() {
    for limits in [Limits(lower: -2, upper: 8), Limits(lower: 8, upper: -2)] {
      let scale = LinearScale(limits, length: 200)
      #expect(scale.position(of: limits.lower) == 0)
      #expect(scale.position(of: limits.upper) == 200)
      #expect(scale.position(of: 3) == 100)
      #expect(scale.value(at: 0) == limits.lower)
      #expect(scale.value(at: 200) == limits.upper)
      #expect(scale.value(at: 100) == 3)
    }
  }

  @Test func valuesBeyondTheLimitsHavePlacesToo() {
    let scale = LinearScale(Limits(lower: 0, upper: 1), length: 10)
    #expect(scale.position(of: -1) == -10)
    #expect(scale.position(of: 3) == 30)
    #expect(scale.position(of: .nan).isNaN)
  }

  @Test func spanMayExceedTheGreatestDouble() {
    let scale = LinearScale(Limits(lower: -1.7e308, upper: 1.7e308), length: 100)
    #expect(scale.position(of: 0) == 50)
    #expect(scale.value(at: 50) == 0)
  }

  @Test func equalLimitsStandInTheMiddle() {
    let scale = LinearScale(Limits(lower: 4, upper: 4), length: 100)
    #expect(scale.position(of: 4) == 50)
    #expect(scale.position(of: 5) == 50)
    #expect(scale.value(at: 20) == 4)
  }
}
