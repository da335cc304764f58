import Testing
import Training

private let loss = MeanSquaredError()

@Test func thePerfectPredictionHasNoLoss() {
  #expect(loss.value(predictions: [1, 2], targets: [1, 2]) == 0)
  #expect(loss.gradient(predictions: [1, 2], targets: [1, 2]) == [0, 0])
}

@Test func theLossIsTheMeanOfTheSquares() {
  #expect(loss.value(predictions: [1, 2, 3, 8], targets: [0, 0, 0, 0]) == 19.5)
  #expect(loss.gradient(predictions: [1, 2, 3, 8], targets: [0, 0, 0, 0]) == [0.5, 1, 1.5, 4])
}

/// With three values 1/3 is rounded before it multiplies.
@Test func theGradientTakesTheRoundedReciprocal() {
  let weight: Float = 1 / 3
  let gradient = loss.gradient(predictions: [0.1, 0.2, 0.7], targets: [0, 0, 0])
  #expect(gradient == [weight * (2 * 0.1), weight * (2 * 0.2), weight * (2 * 0.7)])
}

@Test func theGradientIsTheSlopeOfTheLoss() {
  let targets: [Float] = [1, -2, 4]
  let predictions: [Float] = [3, 0.5, -1]
  let gradient = loss.gradient(predictions: predictions, targets: targets)
  for index in predictions.indices {
    var (above, below) = (predictions, predictions)
    above[index] += 0.125
    below[index] -= 0.125
    let rise =
      loss.value(predictions: above, targets: targets)
      - loss.value(predictions: below, targets: targets)
    #expect(abs(rise / 0.25 - gradient[index]) < 1e-5)
  }
}
