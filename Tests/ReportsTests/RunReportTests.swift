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
}
