import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures

@Test func theDataAreTwentyDots() throws {
  let run = try ExampleRuns.article()
  for theme in Theme.all {
    let figure = FigureKind.data.figure(of: run, theme: theme)
    #expect(figure.size == .inches(6.4, 4.8))
    #expect(figure.axes.first?.x.label?.parts == (theme.isAnnotated ? [.text("time")] : nil))
    let scene = figure.scene(theme: theme, measuring: FixedTextMetrics())
    #expect(scene.items.markers.map(\.centers.count) == [20])
    #expect(scene.description.hasPrefix("Scatter plot of 20 points. Actual values: from "))
  }
}

@Test func initialPredictionsAreThoseOfTheStart() throws {
  let run = try ExampleRuns.article()
  let figure = FigureKind.initialPredictions.figure(of: run, theme: .matplotlib)
  let predicted = figure.axes.first?.marks.compactMap { mark -> [Double]? in
    if case .dots(let dots) = mark, dots.label == "predicted" { dots.y } else { nil }
  }
  #expect(predicted == [run.predictions(parameters: run.parameters.initial).map { Double($0) }])
  #expect(figure.description.hasSuffix("The RMSE is 74.96."))
}

@Test func theLegendOfInitialPredictionsCoversNoValue() throws {
  let figure = FigureKind.initialPredictions.figure(of: try ExampleRuns.article(), theme: .clean)
  let scene = figure.scene(theme: .clean, measuring: FixedTextMetrics())
  let legend = try #require(scene.items.groups(.legend).first)
  let ground = try #require(legend.ground)
  #expect(legend.items.texts.map(\.string) == ["model", "actual", "predicted"])
  let values = scene.items.groups(.series).flatMap(\.items).markers.flatMap(\.centers)
  #expect(values.count == 40 && !values.contains(where: ground.contains))
}
