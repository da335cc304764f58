import Testing
import Training

@Test func theRMSEIsTheRootOfTheMeanSquareWhateverTheLoss() {
  let dataset = Dataset(inputs: [0, 0], targets: [1, 7])
  for (loss, value) in [(.mse, 25), (.mseLoss, 25), (.mae, 4), (.huber(), 3.5)] as [(Loss, Float)] {
    let trajectory = Trainer(
      model: Polynomial(degree: 0), loss: loss, optimizer: .adam(Adam())
    ).train(on: dataset, from: [0], steps: 1)
    #expect(trajectory.steps.map(\.loss) == [value])
    #expect(trajectory.steps.map(\.rmse) == [5])
  }
}

@Test func aBoundModelTrainsLikeItsPolynomial() {
  let dataset = Dataset(inputs: [1, 2, 3], targets: [2, 3, 5])
  let optimizer = Optimizer.sgd(StochasticGradientDescent(learningRate: 0.01, momentum: 0.5))
  let polynomial = Polynomial(degree: 2)
  let bound = DesignMatrix(polynomial, inputs: dataset.inputs)
  #expect(
    Trainer(model: polynomial, loss: .mae, optimizer: optimizer)
      .train(on: dataset, from: [1, 0, 1], steps: 9)
      == Trainer(model: bound, loss: .mae, optimizer: optimizer)
      .train(on: dataset.targets, from: [1, 0, 1], steps: 9))
}

@Test func trainingAsTheArticleDoesIsPlainDescentOnTheMeanSquare() {
  let trainer = Trainer(
    model: Polynomial(degree: 2), loss: MeanSquaredError(),
    optimizer: GradientDescent(learningRate: 0.5))
  #expect(trainer.loss == .mse)
  #expect(trainer.optimizer == .gradientDescent(GradientDescent(learningRate: 0.5)))
}
