import Testing
import Training

@Test func parametersAreNamedByLetters() {
  #expect(Polynomial(degree: 0).parameterNames == ["a"])
  #expect(Polynomial(degree: 2).parameterNames == ["a", "b", "c"])
  #expect(Polynomial(degree: 25).parameterNames.last == "z")
}

@Test(
  arguments: [
    ([5], [5, 5, 5]),
    ([2, 5], [5, 9, 1]),
    ([1, 2, 5], [5, 13, 5]),
    ([3, 1, 2, 5], [5, 37, -19]),
    ([1, 3, 1, 2, 5], [5, 53, -3]),
  ] as [([Float], [Float])])
func parametersGoFromTheHighestPowerDown(parameters: [Float], predictions: [Float]) {
  let model = Polynomial(degree: parameters.count - 1)
  #expect(model.predictions(for: [0, 2, -2], parameters: parameters) == predictions)
}

@Test func aCubicIsRoundedTermByTerm() {
  let (t, p): (Float, [Float]) = (0.3, [0.1, -0.7, 1.3, 0.01])
  let square: Float = t * t
  let cube: Float = square * t
  let expected: Float = (((p[0] * cube) + (p[1] * square)) + (p[2] * t)) + p[3]
  #expect(Polynomial(degree: 3).predictions(for: [t], parameters: p) == [expected])
}

@Test func theGradientWeighsEachPowerByTheResiduals() {
  let gradient = Polynomial(degree: 2).gradient(
    for: [1, 2, 3], predictionGradient: [0.5, -1, 2])
  #expect(gradient == [14.5, 4.5, 1.5])
}

@Test func aConstantHasTheSumOfTheResidualsForItsGradient() {
  let gradient = Polynomial(degree: 0).gradient(for: [1, 2], predictionGradient: [0.5, 3])
  #expect(gradient == [3.5])
}
