import DescentFigures
import Documents
import Experiments
import Plotting
import ReportNames
import RunRecords
import Scenes
import TestSupport
import Testing
import Training

@testable import Reports

@Suite("Reports of runs")
struct RunReportTests {
  private func report(
    _ experiment: Experiment, figures: [PlannedFigure]? = []
  ) throws -> RunReport {
    RunReport(
      RunRecord(run: try experiment.run(), figures: figures),
      tool: ReportTool(version: "1", libraries: ["cairo": "1.16.0"]))
  }

  private let drawing = FigureDrawing(theme: .clean, measuring: FixedTextMetrics())

  @Test("The article's report holds its own values beside ours, and says how near the run came")
  func article() throws {
    let document = try report(.article, figures: nil).document(drawing: drawing, links: .plain)
    let text = document.words
    #expect(
      text.contains(
        "The model a*(t**2) + (b*t) + c predicts speed from time. Its parameters a, b and c start at "
          + "drawing 2 of randn(3) and take 10 steps of gradient descent with learning rate 1e-05 "
          + "down the mean squared error over 20 points, all from seed 2021."))
    #expect(text.contains("1 74.96194346966999 74.96194346966999 ✓ yes"))
    #expect(text.contains("All 10 values equal the article's to the last digit."))
    #expect(text.contains("Convergence: step 6 was the first within 1 % of the last RMSE"))
    #expect(text.contains("Best reachable RMSE: 1.4673 by least squares, at a = 0.80829"))
    #expect(text.contains("descent article && descent report"))
    #expect(document.figures.map(\.name) == FigureKind.article.map(\.rawValue))
  }

  @Test("Another run has its losses, and the file that makes it again")
  func other() throws {
    var experiment = Experiment.polynomial(seed: 7, steps: 40)
    experiment.metrics = [.mae]
    let text = try report(experiment).document(drawing: drawing, links: .plain).words
    #expect(text.contains("seed: 7\n"))
    #expect(text.contains("rmse.csv has every step."))
    #expect(text.contains("descent report experiment.yml"))
    #expect(!text.contains("the article's"))
  }

  @Test("A run that diverged says so, and is not said to have converged")
  func divergence() throws {
    let document = try report(.polynomial(rate: 1)).document(drawing: drawing, links: .plain)
    #expect(document.summary.plainText.hasPrefix("The run diverged at step"))
    #expect(document.words.contains("not finite at step"))
    #expect(!document.words.contains("Convergence"))
    #expect(document.words.contains("Best reachable RMSE: 1.4673"))
  }

  private func waves(frequency: String, rate: Double) -> Experiment {
    Experiment(
      seed: 1,
      data: ExperimentData([
        DataColumn("x", formula: "linspace(0, 10, 50)"),
        DataColumn("y", formula: "sin(3*x)"),
      ]),
      model: ModelFormula(
        formula: "a*sin(b*x)",
        parameters: InitialParameters(
          names: ["a", "b"], initial: .each(["0.9", frequency]))),
      optimizer: .gradientDescent(GradientDescent(learningRate: rate)), steps: 20)
  }

  @Test("Of a model that is not linear, only what was found near a place of the run is told")
  func nonlinear() throws {
    let near = try report(waves(frequency: "1", rate: 0.5))
      .document(drawing: drawing, links: .plain)
    #expect(near.summary.plainText.contains("within 1 % of the best found near where it ended"))
    #expect(near.words.contains("Best RMSE found: 0.7"))
    #expect(near.words.contains("by nonlinear least squares from where it ended, at a ="))
    #expect(near.words.contains("best found"))
    let astray = try report(waves(frequency: "2.95", rate: 3))
      .document(drawing: drawing, links: .plain)
    #expect(astray.summary.plainText.contains("; the best found near step 1 is "))
    #expect(astray.words.contains("above the best found"))
    for document in [near, astray] {
      #expect(!document.words.contains("can reach"))
      #expect(!document.words.contains("reachable"))
      #expect(!document.words.contains("did not settle"))
    }
  }

  @Test("Why there is no best is told, and a search that did not settle")
  func unfound() throws {
    let run = try Experiment.article.run()
    func words(_ best: Result<ReachableError, ReachableError.Failure>) -> String {
      let facts = RunOutcomeFacts(run: run, best: best)
      let sections = [
        Document.Section("", identifier: "facts", blocks: [.facts(facts.facts)])
      ]
      return facts.sentence.plainText
        + Document(title: "", summary: [], sections: sections).words
    }
    #expect(
      words(.failure(.tooLarge)).contains("not looked for: the data and the formula are too large"))
    #expect(
      words(.failure(.notFinite)).contains(
        "not found: the targets are not finite, or the model is not where"))
    let dependent = words(
      .success(ReachableError(rmse: 2, parameters: [1, 2, 0], search: .without([2]))))
    #expect(dependent.contains("; the best found by least squares is 2."))
    #expect(dependent.contains("within rounding, the others stand in for c"))
    let unsettled = ReachableError(
      rmse: 2, parameters: [1, 2, 3], search: .near(.end, isSettled: false))
    #expect(
      words(.success(unsettled)).contains(
        "the best found near where it ended is 2, in a search that did not settle."))
    #expect(
      words(.success(unsettled)).contains("the search did not settle, so there may be better"))
  }

  @Test("What is deferred is made once, and not before it is asked for")
  func deferred() {
    var count = 0
    let value = Deferred { () -> Int in
      count += 1
      return count
    }
    #expect(count == 0)
    #expect([value.value, value.value] == [1, 1])
  }

  @Test("A caption says nothing twice")
  func captions() {
    #expect(
      RunFigures.caption("Formula of the model", "the formula of the model")
        == [.strong("Formula of the model.")])
    #expect(
      RunFigures.caption("Fit", "the data and the trained model")
        == [.strong("Fit."), " The data and the trained model."])
  }

  @Test("A fragment is a figure with what the numbers say, or a section")
  func fragments() throws {
    let strip = PlannedFigure(
      name: "strip", request: FigureRequest(.predictionStrip), theme: "clean", dpi: 100,
      formats: ["svg"])
    let report = try report(.article, figures: [strip])
    let document = try report.document(drawing: drawing, links: .plain)
    let figure = try #require(report.fragment(named: "strip", of: document))
    #expect(figure.count == 2)
    #expect(figure.last == .paragraph(report.numbersLine))
    #expect(report.fragment(named: "what-came-out", of: document)?.isEmpty == false)
    #expect(report.fragment(named: "nothing", of: document) == nil)
  }

  @Test("The article with other labels or measures needs its file to be made again")
  func labels() throws {
    var experiment = Experiment.article
    experiment.metrics = [.mae]
    let document = try report(experiment, figures: nil).document(drawing: drawing, links: .plain)
    #expect(document.title == "The article's run of gradient descent")
    #expect(document.words.contains("descent report experiment.yml"))
    #expect(!document.words.contains("descent article"))
  }

  @Test("No figure can be called as a section is")
  func sections() throws {
    let document = try report(.article).document(drawing: drawing, links: .plain)
    #expect(document.sections.map(\.identifier).allSatisfy(ReportName.sections.contains))
  }

  @Test("A run that finished with an infinite RMSE has no gap in numbers")
  func infinite() throws {
    var experiment = Experiment.polynomial(rate: 1e30, steps: 6)
    experiment.loss = .mae
    let document = try report(experiment).document(drawing: drawing, links: .plain)
    #expect(document.summary.plainText.contains(" to infinite in 6 steps; "))
    #expect(document.words.contains("Gap: without end: the last RMSE is infinite"))
  }
}
