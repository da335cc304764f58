import Plotting
import Testing

@testable import SweepFigures

@Test func moreThanAFactorOfThirtyIsLogarithmic() {
  #expect(AxisScale(spanning: [1, 30]) == .linear)
  #expect(AxisScale(spanning: [1, 30.1, .infinity, .nan, 0, -4]) == .logarithmic)
  #expect(AxisScale(spanning: []) == .linear && AxisScale(spanning: [.infinity]) == .linear)
}
