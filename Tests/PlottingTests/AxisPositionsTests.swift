import TestSupport
import Testing

@testable import Plotting

@Test func equalRatiosAreEquallyLong() {
  let positions = AxisPositions(Limits(lower: 1, upper: 1e4), length: 200, scale: .logarithmic)
  for (value, place) in [(1, 0.0), (10, 50), (100, 100), (1e4, 200), (1e5, 250), (0.1, -50)] {
    #expect(isClose(positions.position(of: value), place))
  }
  let turned = AxisPositions(Limits(lower: 1e4, upper: 1), length: 200, scale: .logarithmic)
  #expect(isClose(turned.position(of: 10), 150))
}

@Test func whatIsNotAboveZeroIsInfinitelyFarBelow() {
  let positions = AxisPositions(Limits(lower: 1, upper: 10), length: 200, scale: .logarithmic)
  #expect(positions.position(of: 0) == -.infinity && positions.position(of: -5) == -.infinity)
  #expect(positions.position(of: .nan).isNaN)
  #expect(!positions.shows(0) && !positions.shows(.infinity) && positions.shows(1e-300))
}

@Test func aLinearAxisIsTheLinearScale() {
  let limits = Limits(lower: -3, upper: 7.7)
  let positions = AxisPositions(limits, length: 123, scale: .linear)
  for value in [-3, 0.1, 5, 1e300, -Double.infinity] {
    #expect(
      positions.position(of: value) == LinearScale(limits, length: 123).position(of: value))
  }
}
