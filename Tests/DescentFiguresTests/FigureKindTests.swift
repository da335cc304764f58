import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures

@Test func figuresHaveTheArticlesNamesInItsOrder() {
  #expect(
    FigureKind.article.map(\.rawValue) == [
      "gradient-descent", "training-loop", "data-formula", "data", "model-formula", "mse-formula",
      "learning-rate", "initial-predictions", "prediction-strip", "rmse-curve",
    ])
  #expect(Set(FigureKind.allCases.map(\.summary)).count == FigureKind.allCases.count)
}

@Test func everyFigureOfEveryRunCanBeLaidOut() throws {
  for (name, run) in try ExampleRuns.all() {
    for theme in Theme.all {
      for kind in FigureKind.allCases {
        let scene = kind.figure(of: run, theme: theme)
          .scene(theme: theme, measuring: FixedTextMetrics())
        let what = "\(kind.rawValue) of \(name), \(theme.name)"
        #expect(!scene.title.isEmpty && scene.description.hasSuffix("."), "\(what)")
        #expect(!scene.items.isEmpty, "\(what)")
        let drawable = Rectangle(minX: -20_000, minY: -20_000, width: 40_000, height: 40_000)
        #expect(scene.points.allSatisfy(drawable.contains), "\(what)")
      }
    }
  }
}

@Test func noTextLeavesThePage() throws {
  // The formula of the data is set to fit its page in DejaVu Sans, which is narrower.
  for (name, run) in try ExampleRuns.all() {
    for kind in FigureKind.allCases where kind != .dataFormula {
      let scene = kind.figure(of: run, theme: .clean)
        .scene(theme: .clean, measuring: FixedTextMetrics())
      let page = Rectangle(minX: 0, minY: 0, width: scene.size.width, height: scene.size.height)
      for text in scene.items.texts where text.rendering != .outline {
        #expect(page.holds(text.bounds), "\(text.string) in \(kind.rawValue) of \(name)")
      }
    }
  }
}

@Test func theSameRunGivesTheSameScene() throws {
  let runs = [try ExampleRuns.article(), try ExampleRuns.article()]
  for theme in Theme.all {
    for kind in FigureKind.allCases {
      let scenes = runs.map {
        kind.figure(of: $0, theme: theme).scene(theme: theme, measuring: FixedTextMetrics())
      }
      #expect(scenes[0] == scenes[1])
    }
  }
}
