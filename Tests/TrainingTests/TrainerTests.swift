import Testing
import TorchReferences
import Training

@Test func theSameExperimentGivesAnEqualRun() throws {
  #expect(try Trainer.run(.article) == Trainer.run(.article))
}

@Test func anInvalidExperimentIsNotRun() {
  var experiment = Experiment.article
  experiment.steps = 0
  #expect(throws: ExperimentError.steps(0)) { try Trainer.run(experiment) }
}

@Test func theArticlesErrorsAreReachedToTheLastDigit() throws {
  #expect(try Trainer.run(.article).steps.map { "\($0.rmse)" } == ArticleReference.rmse)
}

@Test func bothDrawsPrintAsInTheArticle() throws {
  var first = Experiment.article
  first.draw = 1
  let parameters = try Trainer.run(first).parameters.initial
  #expect(TensorText(parameters).list == "[-2.3055, 0.9176, 1.5674]")
  #expect(TensorText(parameters).tensor(requiresGradient: true) == ArticleReference.parameters)
  let second = try Trainer.run(.article).parameters.initial
  #expect(TensorText(second).list == "[-0.1284, -1.0042, 0.5673]")
}

/// PyTorch's bits for seed 2021.
@Test func theArticlesRunHasPyTorchsBits() throws {
  let run = try Trainer.run(.article)
  var first = Experiment.article
  first.draw = 1
  #expect(
    TorchReference.hexadecimal(try Trainer.run(first).parameters.initial)
      == ["c0138dc0", "3f6ae9ca", "3fc8a1f5"])
  #expect(
    TorchReference.hexadecimal(run.parameters.initial) == ["be037ca7", "bf808b04", "3f113852"])
  #expect(
    TorchReference.hexadecimal(Array(run.targets.prefix(4)))
      == ["423a9bd9", "421577be", "41e74d63", "41a63c4e"])
  #expect(
    TorchReference.hexadecimal(run.steps.map(\.loss)) == [
      "45af9a58", "44a5e556", "4400bd84", "43b4a1b2", "43a61662", "43a35550", "43a2cf61",
      "43a2b588", "43a2b022", "43a2ae99",
    ])
  #expect(
    TorchReference.hexadecimal(run.parameters.final) == ["3e9b739e", "bf7a8283", "3f11ee10"])
}

@Test func aStepHasTheParametersThatMadeItsLoss() throws {
  let run = try Trainer.run(.article)
  #expect(run.steps.first?.parameters == run.parameters.initial)
  #expect(run.steps.map(\.step) == Array(1...10))
  for step in run.steps {
    #expect(run.loss(parameters: step.parameters) == step.loss)
  }
  var longer = Experiment.article
  longer.steps = 11
  #expect(try Trainer.run(longer).steps.last?.parameters == run.parameters.final)
}

@Test func moreStepsOnlyAddToARun() throws {
  var shorter = Experiment.article
  shorter.steps = 6
  let run = try Trainer.run(shorter)
  #expect(run.steps == Array(try Trainer.run(.article).steps.prefix(6)))
}

@Test func aTooLargeLearningRateEndsInNoNumber() throws {
  var experiment = Experiment.article
  experiment.learningRate = 1
  let run = try Trainer.run(experiment)
  #expect(run.steps.last?.loss.isNaN == true)
  #expect(try run == Trainer.run(experiment))
}

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
