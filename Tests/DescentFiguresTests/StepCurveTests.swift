import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures

@Test func theCurveHasAPointForEachStep() throws {
  let run = try ExampleRuns.article()
  let figure = FigureKind.rmseCurve.figure(of: run, theme: .matplotlib)
  guard case .line(let line)? = figure.axes.first?.marks.first else {
    Issue.record("the first mark is not a line")
    return
  }
  #expect(line.y == run.steps.map(\.rmse))
  #expect(line.x == (1...10).map { Double($0) })
  let scene = figure.scene(theme: .matplotlib, measuring: FixedTextMetrics())
  #expect(scene.items.markers.first?.centers.count == 10)
  #expect(scene.items.texts.map(\.string).contains("Iteration"))
  #expect(scene.items.texts.map(\.string).contains("RMSE"))
}

@Test func theErrorsArePartOfTheDescription() throws {
  let figure = FigureKind.rmseCurve.figure(of: try ExampleRuns.article(), theme: .clean)
  #expect(figure.description.contains("goes from 74.96 to 18.04. Values: 74.96, 36.43, "))
  let long = FigureKind.rmseCurve.figure(of: try ExampleRuns.run(steps: 300), theme: .clean)
  #expect(long.description.hasSuffix(", and so on.") && long.description.utf8.count < 500)
}

@Test func firstAndLastErrorAreWrittenBesideTheCurve() throws {
  let texts = FigureKind.rmseCurve.figure(of: try ExampleRuns.article(), theme: .clean)
    .scene(theme: .clean, measuring: FixedTextMetrics()).items.texts.map(\.string)
  #expect(texts.contains("74.96") && texts.contains("18.04"))
}

@Test func errorsThatAreNotFiniteHaveNoMarker() throws {
  let run = try ExampleRuns.diverging()
  let finite = run.steps.filter { $0.rmse.isFinite }.count
  #expect(finite < 30)
  let scene = FigureKind.rmseCurve.figure(of: run, theme: .clean)
    .scene(theme: .clean, measuring: FixedTextMetrics())
  #expect(scene.items.markers.first?.centers.count == finite)
  #expect(!scene.items.texts.contains { $0.string == "nan" || $0.string == "inf" })
}
