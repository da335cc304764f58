import Testing

@testable import SweepFigures

@Test(
  arguments: [
    ([1], 0.25, 1), ([1, 2], 0.5, 1.5), ([1, 2, 3, 10], 0.75, 4.75), ([1, 2, 3], 1, 3),
    ([], 0.5, nil),
    ([1, .infinity, .infinity], 0.75, .infinity),
  ] as [([Double], Double, Double?)])
func quantilesAreThoseOfNumPy(values: [Double], share: Double, quantile: Double?) {
  #expect(values.quantileOfAscending(share) == quantile)
}
