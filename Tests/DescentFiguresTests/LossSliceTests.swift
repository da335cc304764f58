import Testing

@testable import DescentFigures

@Test func theSliceIsAParabolaWithTheRunsDerivatives() throws {
  let run = try ExampleRuns.article()
  let slice = LossSlice(run: run)
  #expect(slice.start.x == Double(run.parameters.initial[0]))
  #expect(slice.start.y == Double(run.steps[0].loss))
  // The second derivative of the mean squared error by a is twice the mean of t^4.
  let fourth = run.inputs.map { Double($0 * $0 * $0 * $0) }.reduce(0, +) / 20
  let curvature = try #require(slice.curvature)
  #expect(abs(curvature / (2 * fourth) - 1) < 1e-3)
  #expect(slice.hasMinimum)
  for distance in [-0.5, -0.1, 0.1, 0.5] {
    #expect(slice.loss(slice.minimum.x + distance) > slice.minimum.y)
  }
}

@Test func aFlatLossHasNoMinimum() throws {
  // The only input is 0, whatever its factor.
  let slice = LossSlice(run: try ExampleRuns.run(samples: 1))
  #expect(!slice.hasMinimum && slice.minimum == slice.start && slice.slopeAtStart == 0)
}

@Test func aLossBeyondFloatHasNoMinimum() throws {
  let slice = LossSlice(run: try ExampleRuns.run(degree: 25))
  #expect(!slice.start.y.isFinite)
  #expect(!slice.hasMinimum && slice.minimum.x == slice.start.x)
}
