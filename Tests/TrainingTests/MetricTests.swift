import Testing
import Training

@Test func metricsHaveTheNamesThatUsersWrite() {
  #expect(Metric.allCases.map(\.rawValue) == ["rmse", "mae", "r2"])
}

/// The errors are 1, -1, 3, -1: squares sum to 12, absolute values to 6, about the mean 4 to 20.
@Test(arguments: zip(Metric.allCases, [1.732_050_807_568_877_2, 1.5, 0.4]))
func eachMetricHasItsValue(metric: Metric, value: Double) {
  let result = metric.value(predictions: [2, 2, 8, 6], targets: [1, 3, 5, 7])
  #expect(abs(result - value) < 1e-15)
}

@Test(arguments: Metric.allCases)
func withoutPredictionsThereIsNoMetric(metric: Metric) {
  #expect(metric.value(predictions: [], targets: []).isNaN)
}

@Test(arguments: Metric.allCases)
func noNumberMakesNoMetric(metric: Metric) {
  #expect(metric.value(predictions: [.nan, 1], targets: [1, 2]).isNaN)
}

/// As Python prints `.item()` of a float32 tensor.
@Test func theMeanAbsoluteErrorIsAFloat32() {
  #expect(Metric.mae.value(predictions: [0.1], targets: [0]) == Double(Float(0.1)))
}
