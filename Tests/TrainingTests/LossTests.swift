import Testing
import Training

private let allLosses: [Loss] = [.mse, .mseLoss, .mae, .huber(delta: 2)]

@Test func lossesHaveTheNamesThatUsersWrite() {
  #expect(Loss.Kind.allCases.map(\.rawValue) == ["mse", "mse-loss", "mae", "huber"])
  #expect(allLosses.map(\.kind) == Loss.Kind.allCases)
}

@Test(arguments: zip(allLosses, [19.5, 19.5, 3.5, 5.125] as [Float]))
func eachLossHasItsMean(loss: Loss, value: Float) {
  #expect(loss.value(predictions: [1, 2, 3, 8], targets: [0, 0, 0, 0]) == value)
}

@Test(
  arguments: zip(
    allLosses,
    [
      [0.5, -1, 1.5, 4], [0.5, -1, 1.5, 4], [0.25, -0.25, 0.25, 0.25], [0.25, -0.5, 0.5, 0.5],
    ] as [[Float]]))
func eachLossHasItsGradient(loss: Loss, gradient: [Float]) {
  #expect(loss.gradient(predictions: [2, 0, 4, 9], targets: [1, 2, 1, 1]) == gradient)
}

@Test(arguments: allLosses)
func aPerfectPredictionLosesNothing(loss: Loss) {
  #expect(loss.value(predictions: [1, 2], targets: [1, 2]) == 0)
  #expect(loss.gradient(predictions: [1, 2], targets: [1, 2]) == [0, 0])
}

@Test(arguments: allLosses)
func aGradientIsTheSlopeOfItsLoss(loss: Loss) {
  let targets: [Float] = (0..<19).map { Float($0 % 5) }
  let predictions: [Float] = (0..<19).map { Float($0) * 0.75 - 5.125 }
  let gradient = loss.gradient(predictions: predictions, targets: targets)
  for index in predictions.indices {
    var (above, below) = (predictions, predictions)
    above[index] += 0.0625
    below[index] -= 0.0625
    let rise =
      loss.value(predictions: above, targets: targets)
      - loss.value(predictions: below, targets: targets)
    #expect(abs(rise / 0.125 - gradient[index]) < 1e-3)
  }
}

@Test(arguments: allLosses)
func aGradientIsWrittenOverWhatWasThere(loss: Loss) {
  var gradient: [Float] = [7, .nan]
  loss.writeGradient(predictions: [3, 1], targets: [1, 4], to: &gradient)
  #expect(gradient == loss.gradient(predictions: [3, 1], targets: [1, 4]))
}

@Test(arguments: allLosses)
func withoutPredictionsThereIsNoLoss(loss: Loss) {
  #expect(loss.value(predictions: [], targets: []).isNaN)
  #expect(loss.gradient(predictions: [], targets: []).isEmpty)
}

@Test(arguments: allLosses)
func aValidLossIsItself(loss: Loss) throws {
  #expect(try loss.validated() == loss)
}

@Test(arguments: [0, -1, .nan, -.infinity] as [Double])
func aDeltaMustBePositive(delta: Double) {
  #expect {
    try Loss.huber(delta: delta).validated()
  } throws: { error in
    guard case LossError.deltaNotPositive = error else { return false }
    return true
  }
}

@Test(arguments: [1e-50, 1e50, .infinity] as [Double])
func aDeltaMustBeANumberInFloat32(delta: Double) {
  #expect(throws: LossError.deltaNotFloat(delta)) { try Loss.huber(delta: delta).validated() }
}
