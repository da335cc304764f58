import Testing
import Training

@Test func theMeanAbsoluteErrorIgnoresSigns() {
  #expect(Loss.mae.value(predictions: [1, -2, 3], targets: [0, 0, 6]) == 2)
}

@Test func onlyTheSignOfADifferenceCounts() {
  #expect(
    Loss.mae.gradient(predictions: [5, 1, -100, 2], targets: [1, 1, 1, 1])
      == [0.25, 0, -0.25, 0.25])
}

@Test func aDifferenceThatIsNoNumberHasNoSign() {
  #expect(Loss.mae.gradient(predictions: [.nan, 2], targets: [1, 1]) == [0, 0.5])
  #expect(Loss.mae.value(predictions: [.nan, 2], targets: [1, 1]).isNaN)
}
