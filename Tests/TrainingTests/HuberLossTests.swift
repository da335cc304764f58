import Testing
import Training

private let loss = Loss.huber(delta: 2)

@Test func smallDifferencesAreSquaredAndLargeOnesAreNot() {
  #expect(loss.value(predictions: [1], targets: [0]) == 0.5)
  #expect(loss.value(predictions: [2], targets: [0]) == 2)
  #expect(loss.value(predictions: [3], targets: [0]) == 4)
  #expect(loss.value(predictions: [-10], targets: [0]) == 18)
}

@Test func anOutlierPullsNoHarderThanDelta() {
  #expect(
    loss.gradient(
      predictions: [1, -1, 2, -2, 3, -3, 1000, -1000], targets: .init(repeating: 0, count: 8))
      == [0.125, -0.125, 0.25, -0.25, 0.25, -0.25, 0.25, -0.25])
}

@Test func blocksOfSixteenAndTheirRestAgreeOnAnExactDelta() {
  let predictions = (0..<37).map { Float($0 % 7) - 3 }
  let gradient = loss.gradient(
    predictions: predictions, targets: [Float](repeating: 0, count: 37))
  let weight: Float = 1 / 37
  #expect(gradient == predictions.map { weight * min(max($0, -2), 2) })
}

/// Float32 rounds 1.35 up, and with 23 values that shows in the product.
@Test func theRestOfABlockTakesDeltaInDoublePrecision() {
  let gradient = Loss.huber(delta: 1.35).gradient(
    predictions: (0..<23).map { $0 % 2 == 0 ? 100 : -100 },
    targets: [Float](repeating: 0, count: 23))
  let weight: Float = 1 / 23
  let (block, rest) = (weight * Float(1.35), Float(Double(weight) * 1.35))
  #expect(block != rest)
  #expect(gradient == (0..<23).map { ($0 % 2 == 0 ? 1 : -1) * ($0 < 16 ? block : rest) })
}

@Test func noNumberStaysNoNumber() {
  #expect(loss.value(predictions: [.nan], targets: [0]).isNaN)
  #expect(loss.gradient(predictions: [.nan], targets: [0])[0].isNaN)
}
