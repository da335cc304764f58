import Experiments
import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures

private func figure(_ run: TrainingRun) -> Figure {
  FigureKind.gradientDescent.figure(of: run, theme: .matplotlib)
}

@Test func theDotsAreTheStepsOfTheRun() throws {
  let run = try ExampleRuns.article()
  let dots = figure(run).axes[0].marks.compactMap { mark -> Dots? in
    if case .dots(let dots) = mark { dots } else { nil }
  }
  #expect(dots.first?.x == run.steps.map { Double($0.parameters[0]) })
  #expect(dots.first?.y == run.steps.map { Double($0.loss) })
  #expect(dots.last?.x == [Double(run.parameters.initial[0])] && dots.last?.color == .red)
}

@Test func theArrowGoesDownTheTangentTowardsTheMinimum() throws {
  for seed in [2021, 0, 1, 42] {
    let run = try ExampleRuns.run(seed: seed)
    let slice = LossSlice(run: run)
    let arrows = figure(run).axes[0].marks.compactMap { mark -> Arrow? in
      if case .arrow(let arrow) = mark { arrow } else { nil }
    }
    let arrow = try #require(arrows.first)
    #expect(arrow.color == .red && arrow.points[0] == slice.start)
    let end = arrow.points[1]
    #expect(end.y < slice.start.y && end.y > slice.minimum.y)
    let slope = (end.y - slice.start.y) / (end.x - slice.start.x)
    #expect(abs(slope / slice.slopeAtStart - 1) < 1e-9)
    #expect(abs(end.x - slice.minimum.x) < abs(slice.start.x - slice.minimum.x))
  }
}

@Test func theDescriptionOfTheDescentHasItsNumbers() throws {
  let text = figure(try ExampleRuns.article()).description
  #expect(text.contains("its minimum of 324.9 at a = 0.3054"))
  #expect(text.contains("10 steps of the run, from a = -0.1284 with a loss of 5619"))
}

@Test func aRunThatLeavesForGoodDoesNotFlattenTheCurve() throws {
  let run = try ExampleRuns.diverging()
  let slice = LossSlice(run: run)
  let limits = try #require(figure(run).axes[0].x.limits)
  let reach = 6 * abs(slice.start.x - slice.minimum.x)
  #expect(limits.lower > slice.minimum.x - reach && limits.upper < slice.minimum.x + reach)
}

@Test func withoutAMinimumThereIsNoArrow() throws {
  for run in [try ExampleRuns.run(samples: 1), try ExampleRuns.run(degree: 25)] {
    let figure = figure(run)
    #expect(!figure.axes[0].marks.contains { if case .arrow = $0 { true } else { false } })
    #expect(!figure.description.contains("arrow"))
  }
}
