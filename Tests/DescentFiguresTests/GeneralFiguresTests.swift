import Experiments
import Plotting
import Scenes
import TestSupport
import Testing
import Training

@testable import DescentFigures

/// A line through a wave, of any height: the same problem, scaled.
private func wave(_ height: Double, loss: Loss = .mse, rate: Double = 0.01, steps: Int = 200)
  throws -> TrainingRun
{
  try Experiment(
    seed: 1,
    data: ExperimentData([
      DataColumn("x", formula: "linspace(0, 10, 30)"),
      DataColumn("y", formula: "\(height)*x + \(height)*sin(7*x)"),
    ]),
    model: ModelFormula(
      formula: "w*x + b",
      parameters: InitialParameters(names: ["w", "b"], initial: .together("0"))),
    loss: loss, optimizer: .gradientDescent(GradientDescent(learningRate: rate)), steps: steps
  ).run()
}

@Test(arguments: [1.0, 100, 1e3, 1e4, 1e5, 1e-4])
func theMinimumOfASliceScalesWithTheData(height: Double) throws {
  let slice = LossSlice(run: try wave(height))
  #expect(slice.hasMinimum)
  #expect(abs(slice.minimum.x / height - 1.001) < 0.01, "\(slice.minimum.x)")
}

@Test(arguments: [Loss.mae, .huber(delta: 0.5)])
func aLossMadeOfLinesHasItsMinimumToo(loss: Loss) throws {
  let slice = LossSlice(run: try wave(1, loss: loss))
  #expect(slice.curvature == nil && slice.hasMinimum)
  #expect(abs(slice.minimum.x - 1) < 0.1)
}

@Test func theBestOfTheTrialsIsRight() throws {
  for (height, rate) in [(1.0, 0.01), (1e4, 0.01), (1, 1e-3)] {
    let run = try wave(height, rate: rate)
    let trials = LearningRateTrial.trials(of: run, slice: LossSlice(run: run))
    #expect(trials.contains { if case .right = $0.outcome { true } else { false } })
  }
}

@Test func theFitIsACurveOverTheDataOrPointsWhereItCannotBe() throws {
  let run = try wave(1)
  func marks(_ run: TrainingRun) -> [Mark] {
    FitFigure(run: run, theme: .matplotlib).figure.axes[0].marks
  }
  guard case .line(let line)? = marks(run).last else {
    Issue.record("no curve")
    return
  }
  let final = run.parameters.final
  #expect(line.y.last == run.predictions(parameters: final).last.map { Double($0) })
  var experiment = run.experiment
  experiment.data.columns.insert(DataColumn("u", formula: "x*x"), at: 1)
  experiment.model.formula = "w*x + b*u"
  guard case .dots(let dots)? = marks(try experiment.run()).last else {
    Issue.record("no points")
    return
  }
  #expect(dots.label == "predicted" && dots.x.count == 30)
}

@Test func residualsAreWhatIsMissedWithALineAtZero() throws {
  let run = try wave(1)
  let marks = ResidualsFigure(run: run, theme: .clean, step: 1).figure.axes[0].marks
  guard case .line(let zero)? = marks.first, case .dots(let dots)? = marks.last else {
    Issue.record("other marks")
    return
  }
  #expect(zero.y == [0, 0])
  // At the first step both parameters are 0.
  #expect(dots.y == run.targets.map { Double($0) })
}

@Test func eachParameterHasALine() throws {
  let run = try wave(1)
  let figure = ParametersFigure(run: run, theme: .clean).figure
  let lines = figure.axes[0].marks.compactMap { mark -> Line? in
    if case .line(let line) = mark { line } else { nil }
  }
  #expect(lines.map(\.label) == ["w", "b"])
  #expect(lines[0].y == run.steps.map { Double($0.parameters[0]) })
  let one = ParametersFigure(run: run, theme: .clean, names: ["b"]).figure
  #expect(one.axes[0].marks.count == 1)
}

@Test func theSurfaceIsTheLossUnderTheWayOfTheDescent() throws {
  let run = try wave(1)
  let marks = LossSurfaceFigure(run: run, theme: .clean).figure.axes[0].marks
  guard case .contours(let surface)? = marks.first, case .line(let way) = marks[1] else {
    Issue.record("other marks")
    return
  }
  #expect(way.x.first == 0 && way.x.last == Double(run.parameters.final[0]))
  #expect(way.x.count == run.steps.count + 1)
  let (column, row) = (17, 40)
  let place = [Float(surface.x[column]), Float(surface.y[row])]
  #expect(
    surface.z[row * surface.x.count + column] == Double(run.loss(parameters: place)))
  #expect(surface.x[0] < 0 && surface.x[surface.x.count - 1] > 1)
}

@Test func aRunThatDivergedIsShownAtItsLastFiniteStep() throws {
  let run = try wave(1, rate: 5, steps: 60)
  let last = try #require(run.finiteSteps.last)
  #expect(run.place(ofStep: nil) == "step \(last.step)")
  #expect(run.parameters(ofStep: nil) == last.parameters)
  #expect(try wave(1).place(ofStep: nil) == "after 200 steps")
  let text = FigureKind.gradientDescent.figure(of: run, theme: .clean).description
  #expect(!text.contains("nan"))
}

@Test func smallNumbersKeepTheirDigits() {
  #expect(Wording.fixed(0.000123, decimals: 2) == "0.00012")
  #expect(Wording.fixed(0, decimals: 2) == "0.00")
  #expect(Wording.fixed(18.0378, decimals: 1) == "18.0")
}

@Test func onlyFiguresOfPositiveValuesAreDividedByRatios() {
  var request = FigureRequest(.residuals)
  request.yScale = .logarithmic
  let error = #expect(throws: FigureRequestError.self) { try request.validated(for: .article) }
  #expect(
    error?.description == "y-scale: residuals has values that are not above 0; "
      + "use it with rmse-curve, loss-curve, descent-animation")
}
