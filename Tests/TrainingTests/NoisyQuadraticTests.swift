import Testing
import TorchRandom
import Training

@Test func inputsCountFromZero() {
  #expect(NoisyQuadratic().inputs(count: 4) == [0, 1, 2, 3])
}

@Test func targetsLieWithinTheNoiseAboveTheCurve() {
  let source = NoisyQuadratic()
  let inputs = source.inputs(count: 200)
  var generator = TorchGenerator(seed: 1)
  let targets = source.targets(for: inputs, using: &generator)
  for (input, target) in zip(inputs, targets) {
    let noise = target - (0.8 * (input - 7.5) * (input - 7.5) + 1)
    #expect(-0.01 < noise && noise < 5.01)
  }
}

@Test func targetsTakeOneUniformValueEach() {
  var generator = TorchGenerator(seed: 1)
  var other = generator
  _ = NoisyQuadratic().targets(for: [0, 1, 2], using: &generator)
  _ = other.uniform(count: 3)
  #expect(generator == other)
}
