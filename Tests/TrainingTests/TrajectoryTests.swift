import Testing
import Training

private func train(_ rate: Double) -> Trajectory {
  Trainer(
    model: Polynomial(degree: 0), loss: MeanSquaredError(),
    optimizer: GradientDescent(learningRate: rate)
  ).train(on: Dataset(inputs: [0, 0], targets: [1, 3]), from: [0], steps: 2)
}

/// The loss is (a - 2)^2 + 1, its derivative 2*(a - 2).
@Test func aTrajectoryHasEachStepAndWhatCameOfTheLast() {
  let trajectory = train(0.25)
  #expect(trajectory.steps.map(\.parameters) == [[0], [1]])
  #expect(trajectory.steps.map(\.loss) == [5, 2])
  #expect(trajectory.finalParameters == [1.5])
}

@Test func trajectoriesAreEqualByTheirValues() {
  #expect(train(0.25) == train(0.25))
  #expect(train(0.25) != train(0.5))
  let diverged = train(3e38)
  #expect(diverged.finalParameters[0].isNaN)
  #expect(diverged == train(3e38))
}
