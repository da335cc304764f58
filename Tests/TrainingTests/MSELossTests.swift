import Testing
import Training

private let targets: [Float] = [0, 0, 0]
private let predictions: [Float] = [0.1, 0.2, 0.7]

@Test func mseLossHasTheValueOfTheArticlesLoss() {
  #expect(
    Loss.mseLoss.value(predictions: predictions, targets: targets)
      == Loss.mse.value(predictions: predictions, targets: targets))
}

@Test func mseLossMultipliesByTheRoundedQuotient() {
  let weight = Float(2.0 / 3)
  #expect(
    Loss.mseLoss.gradient(predictions: predictions, targets: targets)
      == predictions.map { weight * $0 })
}

@Test(arguments: [1, 3, 7, 49, 1000])
func mseLossHasTheGradientOfTheArticlesLoss(count: Int) {
  let targets = [Float](repeating: 0.3, count: count)
  let predictions = (1...count).map { Float($0) * 0.1 }
  #expect(
    Loss.mseLoss.gradient(predictions: predictions, targets: targets)
      == Loss.mse.gradient(predictions: predictions, targets: targets))
}

/// The article's loss doubles the difference before it divides by the count.
@Test func mseLossStaysFiniteWhereDoublingOverflows() {
  #expect(Loss.mseLoss.gradient(predictions: [0x1p127, 0], targets: [0, 0]) == [0x1p127, 0])
  #expect(Loss.mse.gradient(predictions: [0x1p127, 0], targets: [0, 0]) == [.infinity, 0])
}
