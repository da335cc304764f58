import Testing

@testable import Sweeps

@Suite struct QuantileTests {
  /// numpy.quantile of NumPy 2.x, method "linear", of 1 to 9 and of three numbers.
  @Test(
    arguments: [
      ([1, 2, 3, 4, 5, 6, 7, 8, 9], 0.05, 1.4),
      ([1, 2, 3, 4, 5, 6, 7, 8, 9], 0.25, 3),
      ([1, 2, 3, 4, 5, 6, 7, 8, 9], 0.95, 8.6),
      ([0.5, 7, 100], 0.25, 3.75),
      ([0.5, 7, 100], 0.5, 7),
      ([2], 0.95, 2),
      ([1, 2], 1, 2),
    ] as [([Double], Double, Double)])
  func isNumPys(values: [Double], share: Double, quantile: Double) {
    #expect(abs(Quantile.value(of: values, at: share) - quantile) < 1e-12)
  }

  @Test func infiniteNumbersAreTheLargest() {
    let values = [1, 2, 3, Double.infinity]
    #expect(Quantile.value(of: values, at: 0.5) == 2.5)
    #expect(Quantile.value(of: values, at: 0.95) == .infinity)
    #expect(Quantile.value(of: [.infinity, .infinity], at: 0.25) == .infinity)
  }

  /// From `numpy.quantile` of NumPy 2.4.6 with its usual method, `linear`.
  @Test(
    arguments: [
      (0, 0.1), (0.05, 0.8200000000000001), (0.25, 3.125), (1.0 / 3, 3.75), (0.5, 9.0625),
      (0.75, 14.5), (0.95, 75.37999999999994), (1, 100.1),
    ] as [(Double, Double)])
  func areNumPysOfUnevenNumbers(share: Double, quantile: Double) {
    let values = [0.1, 2.5, 3.75, 9.0625, 11.3, 17.7, 100.1]
    #expect(abs(Quantile.value(of: values, at: share) - quantile) <= 1e-12 * max(1, quantile))
  }

  @Test func theMedianNeedsNoOrder() {
    #expect(Quantile.median(of: [9, 1, 5]) == 5)
    #expect(Quantile.median(of: [9, 1, 5, 2]) == 3.5)
  }
}
