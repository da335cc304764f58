import Experiments
import TestSupport
import Testing
import Training

@testable import Reports

@Suite("Reachable errors")
struct ReachableErrorTests {
  private func run(
    _ formula: String, of target: String, inputs: String = "linspace(-2, 3, 40)",
    from initial: [(name: String, value: String)], rate: Double = 0.001, steps: Int = 5
  ) throws -> TrainingRun {
    try Experiment(
      seed: 1,
      data: ExperimentData([
        DataColumn("x", formula: inputs), DataColumn("y", formula: target),
      ]),
      model: ModelFormula(
        formula: formula,
        parameters: InitialParameters(
          names: initial.map(\.name), initial: .each(initial.map(\.value)))),
      optimizer: .gradientDescent(GradientDescent(learningRate: rate)), steps: steps
    ).run()
  }

  /// From NumPy 2.4.6: `numpy.linalg.lstsq` of t², t and 1 for the twenty values of `run.json`.
  @Test("The article's model could have come to what NumPy's least squares say")
  func article() throws {
    let best = try ReachableError(of: try Experiment.article.run())
    #expect(best.search == .everywhere)
    #expect(abs(best.rmse - 1.4672722992848362) < 1e-12)
    let expected = [0.80829252, -12.12174655, 48.49596591]
    for (found, expected) in zip(best.parameters, expected) {
      #expect(abs(found - expected) < 1e-7)
    }
  }

  /// y = 3 exp(-0.5 x) without noise: whatever the run did, the model can reach it.
  @Test("A model that is not linear is followed to where it fits")
  func nonlinear() throws {
    let best = try ReachableError(
      of: run(
        "a*exp(-b*x)", of: "3*exp(-0.5*x)", inputs: "linspace(0, 4, 30)",
        from: [("a", "1"), ("b", "1")], rate: 0.01, steps: 3))
    #expect(best.search == .near(.end, isSettled: true))
    #expect(best.rmse < 1e-6)
    #expect(abs(best.parameters[0] - 3) < 1e-4)
    #expect(abs(best.parameters[1] - 0.5) < 1e-4)
  }

  @Test(
    "No step of a run that went astray is better", arguments: [0.5, 1.5, 3],
    ["0.1", "0.5", "1", "2.95"])
  func steps(rate: Double, frequency: String) throws {
    let run = try run(
      "a*sin(b*x)", of: "sin(3*x)", inputs: "linspace(0, 10, 50)",
      from: [("a", "0.9"), ("b", frequency)], rate: rate, steps: 20)
    let lowest = try #require(run.steps.map(\.rmse).filter(\.isFinite).min())
    let best = try ReachableError(of: run)
    #expect(best.rmse <= lowest)
    #expect(best.search != .everywhere)
    if frequency == "2.95" {
      #expect(best.rmse < 1e-5)
      #expect(best.search == .near(.step(1), isSettled: true))
    }
  }

  @Test("Where roundings of a run are below the least, it is not told as worse")
  func roundings() throws {
    let run = try run(
      "a*x + b", of: "0.3*x + 0.7", from: [("a", "0"), ("b", "0")], rate: 0.2, steps: 300)
    let best = try ReachableError(of: run)
    #expect(best.search == .everywhere)
    #expect(best.rmse <= (run.steps.map(\.rmse).min() ?? 0))
  }

  @Test("A fifth parameter of which only the size counts is not one of a linear model")
  func size() throws {
    let run = try run(
      "a + b*x + c*x**2 + d*x**3 + abs(e)*x**4", of: "0.5 - x**4", inputs: "linspace(-1, 1, 30)",
      from: ["a", "b", "c", "d", "e"].map { ($0, "0.1") })
    let best = try ReachableError(of: run)
    #expect(best.search != .everywhere)
    #expect(best.rmse > 0.01)
    let errors = try #require(RunFunction(run: run).errors(best.parameters))
    let rmse = (errors.reduce(0) { $0 + $1 * $1 } / 30).squareRoot()
    #expect(abs(rmse - best.rmse) < 1e-9)
  }

  @Test("Nor is one that does something from ten on only")
  func threshold() throws {
    let best = try ReachableError(
      of: run("a*x + relu(b - 10)", of: "x + 50", from: [("a", "0"), ("b", "0")]))
    #expect(best.search == .near(.end, isSettled: true))
    #expect(best.rmse > 20)
  }

  @Test("A formula that is linear, but for float32, is not told as linear")
  func singlePrecision() throws {
    let best = try ReachableError(
      of: run(
        "a*x + ((b + 1e8*x) - 1e8*x)", of: "0.5*x + 0.3", from: [("a", "0"), ("b", "0")]))
    #expect(best.search != .everywhere)
  }

  /// 1 is nothing beside 19 to the power of 8, but its column is as good as any.
  @Test("Columns of very different sizes all count")
  func sizes() throws {
    let run = try Experiment.polynomial(degree: 6, rate: 1e-20).run()
    let best = try ReachableError(of: run)
    let constant = try ReachableError(
      of: try self.run(
        "a*(x**8) + b", of: "7 + 0*x", inputs: "arange(0, 20)", from: [("a", "0"), ("b", "0")],
        rate: 1e-25))
    #expect(best.search == .everywhere)
    #expect(best.rmse < 1.4673)
    #expect(constant.rmse < 1e-6)
    #expect(abs(constant.parameters[1] - 7) < 1e-6)
  }

  @Test("What rounding hides of a linear model is not told as the best anywhere")
  func dropped() throws {
    let best = try ReachableError(of: Experiment.polynomial(degree: 12, rate: 1e-35).run())
    guard case .without(let parameters) = best.search else {
      Issue.record("\(best.search)")
      return
    }
    #expect(!parameters.isEmpty)
    #expect(parameters.allSatisfy { best.parameters[$0] == 0 })
  }

  @Test("A search that its budget ends says that it did not settle")
  func unsettled() throws {
    let run = try run(
      "a*exp(-b*x)", of: "3*exp(-0.5*x)", inputs: "linspace(0, 4, 30)",
      from: [("a", "1"), ("b", "1")], rate: 0.01, steps: 3)
    let model = RunFunction(run: run)
    let round = model.cost + LevenbergMarquardt.roundCost(of: model)
    let best = try ReachableError(
      of: run, budget: SearchBudget(work: 3 * round, mostNumbers: 1_000))
    guard case .near(_, isSettled: false) = best.search else {
      Issue.record("\(best.search)")
      return
    }
    #expect(best.rmse <= (run.steps.map(\.rmse).min() ?? 0))
    #expect(throws: ReachableError.Failure.tooLarge) {
      try ReachableError(of: run, budget: SearchBudget(work: 2 * round - 1, mostNumbers: 1_000))
    }
    #expect(throws: ReachableError.Failure.tooLarge) {
      try ReachableError(of: run, budget: SearchBudget(work: 3 * round, mostNumbers: 299))
    }
  }

  @Test("Fifteen sines of much data are too many")
  func large() throws {
    let terms = (0..<15).map { "a\($0)*sin(b\($0)*x)" }
    let run = try run(
      terms.joined(separator: " + "), of: "sin(x)", inputs: "linspace(0, 9, 100000)",
      from: (0..<15).flatMap { [("a\($0)", "0.1"), ("b\($0)", "\($0 + 1)")] }, steps: 1)
    #expect(throws: ReachableError.Failure.tooLarge) { try ReachableError(of: run) }
  }

  @Test("A model that is finite nowhere has none")
  func notFinite() throws {
    for (formula, target) in [
      ("a*log(x) + b**2", "x"), ("a*x + b", "log(x)"), ("a*x + b", "x/0"), ("a*sin(b*x)", "log(x)"),
    ] {
      let run = try run(formula, of: target, from: [("a", "1"), ("b", "1")])
      #expect(throws: ReachableError.Failure.notFinite) { try ReachableError(of: run) }
    }
  }
}
