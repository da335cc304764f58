import Testing
import Training

private func rSquared(_ predictions: [Float], _ targets: [Float]) -> Double {
  Metric.rSquared.value(predictions: predictions, targets: targets)
}

@Test func perfectPredictionsExplainEverything() {
  #expect(rSquared([1, 2, 4], [1, 2, 4]) == 1)
}

@Test func theMeanTargetExplainsNothing() {
  #expect(rSquared([2, 2, 2], [1, 2, 3]) == 0)
}

@Test func worsePredictionsThanTheMeanAreNegative() {
  #expect(rSquared([3, 2, 1], [1, 2, 3]) == -3)
}

/// A million tenths would not have a tenth for their mean if they were summed in float32.
@Test(arguments: [1, 3, 1_000_000])
func equalTargetsHaveNothingToExplain(count: Int) {
  let targets = [Float](repeating: 0.1, count: count)
  #expect(rSquared(targets, targets).isNaN)
  #expect(rSquared(targets.map { $0 + 1 }, targets).isNaN)
}
