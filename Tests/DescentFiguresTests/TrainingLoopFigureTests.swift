import Plotting
import Scenes
import TestSupport
import Testing
import Typesetting

@testable import DescentFigures

private func boxes(steps: Int) throws -> [Box] {
  FigureKind.trainingLoop.figure(of: try ExampleRuns.run(steps: steps), theme: .clean)
    .axes[0].marks.compactMap { mark in
      if case .box(let box) = mark { box } else { nil }
    }
}

@Test func theStagesStandInTheirOrder() throws {
  let names = try boxes(steps: 10).map { $0.lines[0].reading }
  #expect(names == ["initialise", "predict", "loss", "gradient", "step", "stop"])
}

@Test(arguments: [(1, ["after 1 step"]), (10, ["after 10 steps"]), (300, ["after", "300 steps"])])
func theEndSaysAfterHowManySteps(steps: Int, lines: [String]) throws {
  #expect(try boxes(steps: steps).last?.lines.dropFirst().map(\.reading) == lines)
}

@Test func theWordsOfABoxAreInsideIt() throws {
  let scene = FigureKind.trainingLoop.figure(of: try ExampleRuns.run(steps: 300), theme: .clean)
    .scene(theme: .clean, measuring: FixedTextMetrics())
  var count = 0
  for group in scene.items.groups(.annotation) {
    guard let box = group.ground, group.items.texts.count > 1 else { continue }
    count += 1
    for text in group.items.texts { #expect(box.holds(text.bounds), "\(text.string)") }
  }
  #expect(count == 6)
}
