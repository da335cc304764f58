import Foundation
import Testing
import Training

private func train(_ rate: Double, from start: [Float], steps: Int) -> Trajectory {
  Trainer(
    model: Polynomial(degree: 1), loss: MeanSquaredError(),
    optimizer: GradientDescent(learningRate: rate)
  ).train(on: Dataset(inputs: [1, 2], targets: [3, 5]), from: start, steps: steps)
}

@Test func aRunThatStaysFiniteDoesNotDiverge() {
  #expect(train(0.1, from: [0, 0], steps: 50).divergence == nil)
  #expect(train(0.1, from: [0, 0], steps: 0).divergence == nil)
}

/// Squares of differences beyond 2^64 overflow.
@Test func anInfiniteLossIsADivergence() throws {
  let divergence = try #require(train(0, from: [0x1p65, 0], steps: 2).divergence)
  #expect(divergence == Divergence(step: 1, cause: .loss))
  #expect(divergence.lastFiniteStep == 0)
}

@Test func theFirstLossThatIsNotFiniteCounts() throws {
  let trajectory = train(10, from: [0, 0], steps: 100)
  let divergence = try #require(trajectory.divergence)
  #expect(divergence.cause == .loss)
  let finite = trajectory.steps.prefix { $0.loss.isFinite }
  #expect(divergence.lastFiniteStep == finite.count)
  #expect((2..<100).contains(divergence.step))
  #expect(trajectory.steps.last?.loss.isNaN == true)
}

/// A derivative of more than 3 times the largest rate overflows, in the only step or before others.
@Test(arguments: [1, 3])
func anUpdateThatOverflowsIsADivergence(steps: Int) throws {
  let divergence = try #require(train(3e38, from: [0, 0], steps: steps).divergence)
  #expect(divergence == Divergence(step: 1, cause: .update))
  #expect(divergence.lastFiniteStep == 1)
}

@Test(arguments: [Float.nan, .infinity, -.infinity])
func aStartThatIsNotFiniteIsADivergence(value: Float) throws {
  let divergence = try #require(train(0.1, from: [value, 0], steps: 2).divergence)
  #expect(divergence == Divergence(step: 1, cause: .start))
  #expect(divergence.lastFiniteStep == 0)
}

@Test func aDivergenceIsToldInWordsAndInJSON() throws {
  let divergence = Divergence(step: 8, cause: .loss)
  #expect("\(divergence)" == "at step 8: the loss is not finite")
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  let json = try encoder.encode(divergence)
  #expect(String(decoding: json, as: UTF8.self) == #"{"cause":"loss","step":8}"#)
  #expect(try JSONDecoder().decode(Divergence.self, from: json) == divergence)
}
