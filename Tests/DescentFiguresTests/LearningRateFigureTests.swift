import Experiments
import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures

private func titles(_ run: TrainingRun) -> [String] {
  FigureKind.learningRate.figure(of: run, theme: .clean)
    .scene(theme: .clean, measuring: FixedTextMetrics()).panels
    .flatMap { $0.part(.title).texts.map(\.string) }
}

@Test func theArticlesRateIsRightBetweenTwoOthers() throws {
  #expect(
    titles(try ExampleRuns.article())
      == ["too small: 1e-06", "right: 1e-05", "too large: 3.7e-05"])
}

@Test func theTrialsAreRealRunsAtTheirRates() throws {
  let run = try ExampleRuns.article()
  let trials = LearningRateTrial.trials(of: run, slice: LossSlice(run: run))
  #expect(Set(trials.map(\.rate)).count == 3)
  for trial in trials {
    let steps = try ExampleRuns.run(rate: trial.rate, steps: trial.visited.count).steps
    #expect(trial.visited == steps.map { DataPoint(Double($0.parameters[0]), Double($0.loss)) })
  }
  // The middle one is the run itself.
  let own = run.steps.prefix(6)
  #expect(trials[1].visited.map(\.y) == own.map { Double($0.loss) })
}

@Test func aRateThatDivergesIsNotCalledRight() throws {
  let run = try ExampleRuns.diverging()
  let titles = titles(run)
  #expect(titles.map { $0.prefix { $0 != ":" } } == ["too small", "right", "too large"])
  #expect(!titles.contains { $0.contains("0.001") })
  let text = FigureKind.learningRate.figure(of: run, theme: .clean).description
  #expect(text.hasSuffix("The run itself has learning rate 0.001."))
}

@Test(arguments: [(0, 0.1), (1, 1e-3), (3, 1e-8), (5, 1e-13)])
func trialsDifferAtEveryDegree(degree: Int, rate: Double) throws {
  let titles = titles(try ExampleRuns.run(degree: degree, rate: rate))
  #expect(titles.map { $0.prefix { $0 != ":" } } == ["too small", "right", "too large"])
}

@Test func lossesBeyondFloatAreSaidAsTheyAre() throws {
  let text = FigureKind.learningRate.figure(of: try ExampleRuns.run(degree: 25), theme: .clean)
    .description
  #expect(text.contains("the loss is not finite from the start"))
}

@Test func allPanelsHaveTheSameCurveAndLimits() throws {
  for theme in Theme.all {
    let figure = FigureKind.learningRate.figure(of: try ExampleRuns.article(), theme: theme)
    #expect(figure.axes.count == 3)
    #expect(figure.axes.allSatisfy { $0.marks.first == figure.axes[0].marks.first })
    #expect(figure.axes.allSatisfy { $0.x.limits == figure.axes[0].x.limits })
    #expect(figure.axes.allSatisfy { $0.y.limits == figure.axes[0].y.limits })
  }
}
