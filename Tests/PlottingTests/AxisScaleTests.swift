import Testing

@testable import Plotting

@Test func limitsOfAnAuthorMustHaveAPlaceOnTheScale() {
  let scale = AxisScale.logarithmic
  #expect(scale.usable(Limits(lower: 1, upper: 100)) == Limits(lower: 1, upper: 100))
  #expect(scale.usable(Limits(lower: 100, upper: 1)) == Limits(lower: 100, upper: 1))
  for limits in [
    Limits(lower: 0, upper: 1), Limits(lower: -1, upper: 1), Limits(lower: 1, upper: .infinity),
    Limits(lower: .nan, upper: 1),
    Limits(lower: .leastNonzeroMagnitude, upper: .leastNonzeroMagnitude),
  ] {
    #expect(scale.usable(limits) == nil)
  }
  #expect(AxisScale.linear.usable(Limits(lower: 0, upper: 1)) == Limits(lower: 0, upper: 1))
  #expect(AxisScale.linear.usable(nil) == nil)
  #expect(scale.usable(Limits(lower: 5, upper: 5)) == Limits(lower: 4.75, upper: 5.25))
}
