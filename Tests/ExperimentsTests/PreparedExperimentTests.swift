import Experiments
import Testing
import Training

private func message(_ change: (inout Experiment) -> Void) -> String? {
  var experiment = Experiment.article
  change(&experiment)
  return #expect(throws: ExperimentError.self) { try experiment.prepared() }?.description
}

@Test func theArticlesExperimentIsValid() throws {
  let prepared = try Experiment.article.prepared()
  #expect(prepared.data.inputs == (0..<20).map { Float($0) })
  #expect(prepared.data.input == "t")
  #expect(prepared.initialParameters.count == 3)
}

@Test func mistakesInDataAreNamed() {
  #expect(message { $0.data.columns = [] } == "data: there is none; write one as in y: rand(20)")
  #expect(
    message { $0.data.columns[0].source = .formula("arange(0, 20") }
      == "data.t: arange( is not closed; add a ) (column 1 of \"arange(0, 20\")")
  #expect(
    message { $0.data.columns[1].source = .formula("rnd(20)") }
      == "data.y: unknown function rnd; did you mean rand? (column 1 of \"rnd(20)\")")
  #expect(
    message { $0.data.columns[0].source = .formula("y + 1") }
      == "data.t: y is not made yet in \"y + 1\"; move it before this column")
  #expect(
    message { $0.data.columns[1].source = .formula("rand(19) + t") }
      == "data.y: + is between 19 and 20 values; give both the same length "
      + "(column 10 of \"rand(19) + t\")")
  #expect(
    message { $0.data.columns[1].source = .formula("3") }
      == "data.y: y is one number; what is to be predicted has many, as rand(20) makes them")
  #expect(
    message { $0.data.columns[1].source = .values([]) }
      == "data.y: y has no values; give at least one")
  #expect(
    message { $0.data.columns[1].source = .values([1, 2]) }
      == "data.t: t has 20 values and y has 2; give both as many")
  #expect(
    message { $0.data.columns[0].name = "exp" }
      == "data.exp: \"exp\" is no name; write letters, digits and _ that are no function")
  #expect(
    message { $0.data.columns[0].name = "y" }
      == "data.y: y is the name of another column, too; rename one of them")
  #expect(message { $0.data.target = "Y" } == "target: Y is no column of the data; did you mean y?")
  #expect(
    message { $0.labels["q"] = "what" } == "labels.q: q is neither a column nor a parameter")
}

@Test func mistakesInTheModelAreNamed() {
  #expect(
    message { $0.model.formula = "a*tt**2 + b*t + c" }
      == "model.formula: unknown name tt; did you mean t? (column 3 of \"a*tt**2 + b*t + c\")")
  #expect(
    message { $0.model.formula = "a*t + b*y + c" }
      == "model.formula: y is what \"a*t + b*y + c\" is to predict; name another column, or another "
      + "target")
  #expect(
    message { $0.model.formula = "a*t + b" }
      == "model.parameters: c is not in \"a*t + b\"; use it there or remove it here")
  #expect(
    message { $0.model.formula = "a*rand(20) + b*t + c" }
      == "model.formula: rand makes data; a model cannot call it "
      + "(column 3 of \"a*rand(20) + b*t + c\")")
  #expect(
    message { $0.model.parameters.names = [] }
      == "model.parameters: there is none; name at least one that the formula has")
  #expect(
    message { $0.model.parameters.names = ["a", "b", "t"] }
      == "model.parameters: t is the name of a column of the data, too; rename one of them")
  #expect(
    message { $0.model.parameters.initial = .together("randn(4)") }
      == "model.parameters.initial: 4 values for 3 parameters (a, b, c); give one for each, or one "
      + "number for all")
  #expect(
    message { $0.model.parameters.initial = .each(["0", "1"]) }
      == "model.parameters.initial: 2 values for 3 parameters (a, b, c); give one for each, or one "
      + "number for all")
  #expect(
    message { $0.model.parameters.initial = .each(["0", "1", "randn(2)"]) }
      == "model.parameters.c: \"randn(2)\" is many values; one parameter starts from one")
  #expect(
    message { $0.model.parameters.draw = 0 } == "model.parameters.draw: 0 is not from 1 to 1000")
}

@Test func mistakesInTrainingAreNamed() {
  #expect(message { $0.steps = 0 } == "steps: 0 is not from 1 to 1000000")
  #expect(message { $0.loss = .huber(delta: -1) } == "loss.delta: -1 is not greater than 0")
  #expect(
    message { $0.optimizer = $0.optimizer.withLearningRate(-0.1) }
      == "optimizer.learning-rate: -0.1 is not greater than 0")
}

@Test func oneNumberStartsAllParameters() throws {
  var experiment = Experiment.article
  experiment.model.parameters.initial = .together("1/3")
  #expect(try experiment.prepared().initialParameters == [1 / 3, 1 / 3, 1 / 3])
}

@Test func eachParameterMayHaveAFormulaOfItsOwn() throws {
  var experiment = Experiment.article
  experiment.model.parameters.initial = .each(["2", "1 - 3", "t**0"])
  #expect(throws: ExperimentError.self) { try experiment.prepared() }
  experiment.model.parameters.initial = .each(["2", "1 - 3", "randn(1)"])
  #expect(try experiment.prepared().initialParameters.prefix(2) == [2, -2])
}

@Test func aColumnOfOneNumberIsTheSameForEveryRow() throws {
  var experiment = Experiment.article
  experiment.data.columns.insert(DataColumn("k", formula: "2"), at: 0)
  experiment.model.formula = "a*(t**2) + (b*t) + c*k"
  let run = try experiment.run()
  #expect(run.data.input == "t")
  #expect(run.data.others == ["k": [Float](repeating: 2, count: 20)])
  #expect(try TrainingRun(json: run.jsonText()) == run)
}

@Test func withoutAnInputRowsAreCounted() throws {
  var experiment = Experiment.article
  experiment.data = ExperimentData([DataColumn("y", .values([3, 5, 7]))])
  experiment.labels = [:]
  experiment.model = ModelFormula(
    formula: "c", parameters: InitialParameters(names: ["c"], initial: .together("0")))
  let run = try experiment.run()
  #expect(run.data.input == nil && run.inputs == [0, 1, 2])
  #expect(run.predictions(parameters: [4]) == [4, 4, 4])
  #expect(try TrainingRun(json: run.jsonText()) == run)
}
