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
}
