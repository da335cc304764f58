import Experiments
import Plotting
import Scenes
import TestSupport
import Testing

@testable import SweepFigures

private func sheet(_ runs: [TrainingRun], page: Int = 1, of pages: Int = 1) -> Figure {
  ContactSheet(
    runs: runs.map { ContactSheet.Entry(name: "seed \($0.seed)", run: $0) }, page: page, of: pages,
    theme: .clean
  ).figure
}

@Test func pagesHaveAHundredRuns() {
  #expect(
    [0, 1, 100, 101, 137, 1000].map { ContactSheet.pageCount(runs: $0) } == [1, 1, 1, 2, 2, 10])
  #expect(ContactSheet.runs(onPage: 1, of: 137) == 0..<100)
  #expect(ContactSheet.runs(onPage: 2, of: 137) == 100..<137)
  #expect(ContactSheet.runs(onPage: 1, of: 0) == 0..<0)
}

@Test func allOf137RunsAreOnTwoPages() throws {
  let runs = try ExampleSweeps.runs(137)
  var names: [String] = []
  for page in 1...2 {
    let figure = sheet(
      Array(runs[ContactSheet.runs(onPage: page, of: 137)]), page: page, of: 2)
    #expect(figure.columns == 10 && figure.rows == (page == 1 ? 10 : 4))
    #expect(
      figure.title?.reading.hasPrefix("page \(page) of 2: \(page == 1 ? 100 : 37) runs") == true)
    let scene = figure.scene(theme: .clean, measuring: FixedTextMetrics())
    #expect(scene.size.width < 1010 && scene.size.height < 1080)
    for panel in scene.panels {
      names += panel.items.texts.map(\.string).filter { $0.hasPrefix("seed") }
      #expect(panel.items.markers.map(\.centers.count) == [20, 20])
    }
  }
  #expect(names == (0..<137).map { "seed \($0)" })
}

@Test func aPanelShowsTheLastStepAndItsError() throws {
  let run = try ExampleSweeps.runs(1)[0]
  let axes = sheet([run]).axes[0]
  guard case .dots(let predicted) = axes.marks[1] else {
    Issue.record("no predictions")
    return
  }
  #expect(predicted.y == run.predictions(parameters: run.steps[9].parameters).map { Double($0) })
  let words = axes.marks.compactMap { mark -> String? in
    if case .annotation(let annotation) = mark { annotation.label.reading } else { nil }
  }
  #expect(words == ["seed 0", DecimalText.fixed(run.steps[9].rmse, decimals: 1)])
  #expect(axes.x.ticks == TickChoice.none && !axes.y.showsTickLabels)
}

@Test func limitsAreThoseOfTheDataWhateverIsPredicted() throws {
  let calm = try ExampleSweeps.runs(3)
  let wild = try ExampleSweeps.runs(1, rate: 1e-3, steps: 8)
  let figure = sheet(calm + wild)
  let targets = (calm + wild).flatMap(\.targets)
  let limits = try #require(figure.axes[0].y.limits)
  #expect(figure.axes.allSatisfy { $0.y.limits == limits })
  let least = Double(try #require(targets.min()))
  let greatest = Double(try #require(targets.max()))
  let span = greatest - least
  #expect(limits.lower < least && limits.lower > least - 0.2 * span)
  #expect(limits.upper > greatest && limits.upper < greatest + 0.2 * span)
}

@Test func divergedAndFailedRunsSaySo() throws {
  let diverged = try ExampleSweeps.runs(1, rate: 1e-3, steps: 30)[0]
  let figure = ContactSheet(
    runs: [
      ContactSheet.Entry(name: "optimizer.learning-rate=1e-3 seed=0", run: diverged),
      ContactSheet.Entry(name: "seed 1", run: nil),
    ], theme: .clean
  ).figure
  let panels = figure.scene(theme: .clean, measuring: FixedTextMetrics()).panels
  #expect(panels[0].items.texts.map(\.string) == ["…seed 0", "diverged"])
  #expect(panels[1].items.texts.map(\.string) == ["seed 1", "failed"])
  #expect(panels[1].items.markers.isEmpty)
  #expect(figure.description.hasPrefix("Page 1 of 1: 2 runs, 1 diverged, 1 failed, "))
}

@Test func runsThatAllFailedStillHaveTheirPanels() {
  let figure = ContactSheet(
    runs: (0..<3).map { ContactSheet.Entry(name: "seed \($0)", run: nil) }, theme: .clean
  ).figure
  #expect(figure.axes.count == 3 && figure.title == "3 runs" && !figure.showsLegend)
  #expect(ContactSheet(runs: [], theme: .clean).figure.description == "No runs.")
}

@Test func manyPointsAreThinned() throws {
  let run = try Experiment.polynomial(samples: 5000, rate: 1e-16, steps: 2).run()
  guard case .dots(let actual) = sheet([run]).axes[0].marks[0] else {
    Issue.record("no data")
    return
  }
  #expect(actual.x.count == 200 && actual.x.last == 4999)
}

@Test func aPageSaysWhichSettingsItHas() throws {
  let run = try Experiment.article.run()
  func title(_ names: [String]) -> String {
    let entries = names.map { ContactSheet.Entry(name: $0, run: run) }
    return ContactSheet(runs: entries, page: 1, of: 2, theme: .clean).figure.title
      .map { "\($0)" } ?? ""
  }
  #expect(title(["steps=5, seed=0", "steps=5, seed=1"]).contains("2 runs, steps=5"))
  #expect(title(["steps=5, seed=1", "steps=9, seed=0"]).contains("2 runs, steps=5 to steps=9"))
  #expect(!title(["seed=0", "seed=1"]).contains("seed"))
}
