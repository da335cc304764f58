import Experiments
import Foundation
import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures

private func texts(_ request: FigureRequest, of run: TrainingRun) -> [String] {
  request.figure(of: run, theme: .clean).scene(theme: .clean, measuring: FixedTextMetrics())
    .items.texts.map(\.string)
}

@Test func aRequestChangesTitleLabelsAndSize() throws {
  var request = FigureRequest(.fit)
  (request.title, request.xLabel, request.yLabel) = ("Braking", "seconds", "metres")
  request.size = FigureRequest.PageSize(width: 5, height: 4)
  let run = try ExampleRuns.article()
  let texts = texts(request, of: run)
  for text in ["Braking", "seconds", "metres"] { #expect(texts.contains(text), "\(text)") }
  #expect(request.figure(of: run, theme: .clean).size == .inches(5, 4))
}

@Test func aStripShowsTheStepsThatAreAskedFor() throws {
  var request = FigureRequest(.predictionStrip)
  func titles(_ choice: StepChoice?, panels: Int? = nil) throws -> [String] {
    (request.steps, request.panels) = (choice, panels ?? FigureRequest(.predictionStrip).panels)
    return texts(request, of: try ExampleRuns.article()).filter { $0.hasPrefix("step ") }
      .map { String($0.prefix { $0 != ":" }) }
  }
  #expect(try titles(nil) == (1...6).map { "step \($0)" })
  #expect(try titles(.first, panels: 2) == ["step 1", "step 2"])
  #expect(try titles(.even, panels: 4) == ["step 1", "step 4", "step 7", "step 10"])
  #expect(try titles(.listed([10, 3])) == ["step 10", "step 3"])
}

@Test func aRunThatDivergedSaysSoOnItsFigures() throws {
  let run = try ExampleRuns.diverging()
  let step = try #require(run.divergence).step
  for kind in FigureKind.allCases where kind.showsTraining {
    #expect(texts(FigureRequest(kind), of: run).contains("diverged at step \(step)"), "\(kind)")
    #expect(kind.figure(of: run, theme: .clean).description.contains("diverged at step \(step): "))
  }
  #expect(!texts(FigureRequest(.data), of: run).contains { $0.contains("diverged") })
}

private func message(_ change: (inout FigureRequest) -> Void) -> String? {
  var request = FigureRequest(.fit)
  change(&request)
  return #expect(throws: FigureRequestError.self) {
    try request.validated(for: .article)
  }?.description
}

@Test func mistakesInARequestAreNamed() {
  #expect(message { $0.title = "cost in $" }?.hasPrefix("title: ") == true)
  #expect(message { $0.panels = 0 } == "panels: 0 is not from 1 to 100")
  #expect(message { $0.step = 11 } == "step: 11 is not from 1 to 10, the steps of the run")
  #expect(
    message { $0.steps = .listed([]) }
      == "steps: there is none; give numbers as in [1, 5, 10], or first, or even")
  #expect(
    message { $0.parameters = ["alpha"] }
      == "parameters: alpha is no parameter; there are a, b, c")
  #expect(
    message { $0.size = .init(width: 500, height: 1) }
      == "size: 500.0 is not from 0.5 to 100.0 inches")
}

@Test func aRequestSurvivesJSON() throws {
  var request = FigureRequest(.lossCurve)
  (request.title, request.steps, request.panels) = ("a", .listed([1, 2]), 3)
  request.size = .init(width: 3, height: 2)
  for steps in [StepChoice.first, .even, .listed([4])] {
    request.steps = steps
    let json = try JSONEncoder().encode(request)
    #expect(try JSONDecoder().decode(FigureRequest.self, from: json) == request)
  }
}
