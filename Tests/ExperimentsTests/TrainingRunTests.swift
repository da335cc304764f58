import Experiments
import Testing
import TorchRandom
import TorchReferences
import Training

@Test func theSameExperimentGivesAnEqualRun() throws {
  #expect(try Experiment.article.run() == Experiment.article.run())
}

@Test func anInvalidExperimentIsNotRun() {
  var experiment = Experiment.article
  experiment.steps = 0
  #expect(throws: ExperimentError("steps", .steps(0))) { try experiment.run() }
}

@Test func theArticlesErrorsAreReachedToTheLastDigit() throws {
  #expect(try Experiment.article.run().steps.map { "\($0.rmse)" } == ArticleReference.rmse)
}

@Test func bothDrawsPrintAsInTheArticle() throws {
  var first = Experiment.article
  first.model.parameters.draw = 1
  let parameters = try first.run().parameters.initial
  #expect(TensorText(parameters).list == "[-2.3055, 0.9176, 1.5674]")
  #expect(TensorText(parameters).tensor(requiresGradient: true) == ArticleReference.parameters)
  let second = try Experiment.article.run().parameters.initial
  #expect(TensorText(second).list == "[-0.1284, -1.0042, 0.5673]")
}

/// PyTorch's bits for seed 2021.
@Test func theArticlesRunHasPyTorchsBits() throws {
  let run = try Experiment.article.run()
  var first = Experiment.article
  first.model.parameters.draw = 1
  #expect(
    TorchReference.hexadecimal(try first.run().parameters.initial)
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
  let run = try Experiment.article.run()
  #expect(run.steps.first?.parameters == run.parameters.initial)
  #expect(run.steps.map(\.step) == Array(1...10))
  for step in run.steps {
    #expect(run.loss(parameters: step.parameters) == step.loss)
  }
  var longer = Experiment.article
  longer.steps = 11
  #expect(try longer.run().steps.last?.parameters == run.parameters.final)
}

@Test func moreStepsOnlyAddToARun() throws {
  var shorter = Experiment.article
  shorter.steps = 6
  let run = try shorter.run()
  #expect(run.steps == Array(try Experiment.article.run().steps.prefix(6)))
}

@Test func aTooLargeLearningRateEndsInNoNumber() throws {
  var experiment = Experiment.article
  experiment.optimizer = experiment.optimizer.withLearningRate(1)
  let run = try experiment.run()
  #expect(run.steps.last?.loss.isNaN == true)
  #expect(try run == experiment.run())
}

@Test func aFormulaTrainsAsTheHandWrittenPolynomial() throws {
  for seed in 0..<50 {
    var experiment = Experiment.article
    experiment.seed = TorchSeed(seed)
    let run = try experiment.run()
    let trajectory = Trainer(
      model: Polynomial(degree: 2), loss: experiment.loss, optimizer: experiment.optimizer
    ).train(
      on: Dataset(inputs: run.inputs, targets: run.targets), from: run.parameters.initial,
      steps: experiment.steps)
    #expect(trajectory.steps == run.steps && trajectory.finalParameters == run.parameters.final)
  }
}

@Test func aRunThatDivergesIsShownUpToThere() throws {
  var experiment = Experiment.article
  experiment.optimizer = experiment.optimizer.withLearningRate(1e-3)
  experiment.steps = 30
  let run = try experiment.run()
  let divergence = try #require(run.divergence)
  #expect(divergence.cause == .loss)
  #expect(run.finiteSteps.count == divergence.step - 1)
  #expect(run.finiteSteps.allSatisfy { $0.loss.isFinite })
  #expect(try run.jsonText().contains("\"diverged\" : {"))
  #expect(try Experiment.article.run().divergence == nil)
  #expect(try !Experiment.article.run().jsonText().contains("diverged"))
}

@Test func progressIsToldOfEveryStep() throws {
  var steps: [Int] = []
  _ = try Experiment.article.prepared().run { steps.append($0) }
  #expect(steps == Array(1...10))
}

@Test func predictionsElsewhereNeedOneInputAlone() throws {
  let run = try Experiment.article.run()
  let parameters = run.parameters.final
  let all = run.predictions(parameters: parameters)
  #expect(run.predictions(at: [3, 5], parameters: parameters) == [all[3], all[5]])
  var experiment = Experiment.article
  experiment.data.columns.insert(DataColumn("u", formula: "0*t + 2"), at: 1)
  experiment.model.formula = "a*(t**2) + (b*u) + c"
  #expect(try experiment.run().predictions(at: [3], parameters: parameters) == nil)
}
