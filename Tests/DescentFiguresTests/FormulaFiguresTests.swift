import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures

private func description(_ kind: FigureKind, degree: Int = 2) throws -> String {
  let run = try ExampleRuns.run(degree: degree, rate: 1e-9, steps: 1)
  return kind.figure(of: run, theme: .matplotlib).description
}

@Test func theFormulaOfTheDataReadsAsItShould() throws {
  #expect(
    try description(.dataFormula)
      == "Formula: speed = 5 u + 0.8 (time \u{2212} 7.5)\u{B2} + 1, u \u{223C} U[0, 1).")
}

@Test func theFormulaOfTheErrorReadsAsItShould() throws {
  #expect(
    try description(.mseFormula)
      == "Formula: MSE = 1 over n times the sum over i from 1 to n of "
      + "(y hat sub i \u{2212} y sub i)\u{B2}.")
}

@Test(arguments: [
  (0, "Formula: f(t; a) = a."), (1, "Formula: f(t; a, b) = a t + b."),
  (2, "Formula: f(t; a, b, c) = a t\u{B2} + b t + c."),
  (
    5,
    "Formula: f(t; a, b, c, d, e, f) = a t\u{2075} + b t\u{2074} + c t\u{B3} + d t\u{B2} + e t + f."
  ),
  (
    6,
    "Formula: f(t; a, b, \u{2026}, g) = a t\u{2076} + b t\u{2075} + c t\u{2074} + d t\u{B3} "
      + "+ e t\u{B2} + f t + g."
  ),
])
func theFormulaOfTheModelFollowsItsDegree(degree: Int, text: String) throws {
  #expect(try description(.modelFormula, degree: degree) == text)
}

@Test func formulasAreOutlinesInTheMiddleOfTheirPage() throws {
  for kind in [FigureKind.dataFormula, .modelFormula, .mseFormula] {
    let scene = kind.figure(of: try ExampleRuns.article(), theme: .clean)
      .scene(theme: .clean, measuring: FixedTextMetrics())
    let texts = scene.items.texts
    #expect(texts.count > 5 && texts.allSatisfy { $0.rendering == .outline })
    let bounds = texts.map(\.bounds).reduce(texts[0].bounds) { $0.union($1) }
    #expect(isClose(bounds.midX, scene.size.width / 2, within: 8))
    #expect(bounds.minY > 0 && bounds.maxY < scene.size.height)
  }
}

@Test func theFormulaOfTheModelFitsItsPageAtAnyDegree() throws {
  for degree in 0...25 {
    let run = try ExampleRuns.run(degree: degree, rate: 1e-9, steps: 1)
    let scene = FigureKind.modelFormula.figure(of: run, theme: .clean)
      .scene(theme: .clean, measuring: FixedTextMetrics())
    let page = Rectangle(minX: 0, minY: 0, width: scene.size.width, height: scene.size.height)
    #expect(scene.items.texts.allSatisfy { page.holds($0.bounds) }, "degree \(degree)")
  }
}
