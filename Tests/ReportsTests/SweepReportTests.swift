import Documents
import Experiments
import Foundation
import Testing

@testable import Reports
@testable import Sweeps

@Suite("Reports of sweeps")
struct SweepReportTests {
  @Test("The article's sweep tells its spread, its ends and every run")
  func article() throws {
    let document = try ReportedSweep.document(try ReportedSweep.made(seeds: "0...20,2021"))
    #expect(document.title == "The article's gradient descent from 22 seeds")
    #expect(document.summary.plainText.hasPrefix("22 runs. The last RMSE is 18."))
    let words = document.words
    #expect(words.contains("Runs: 22; all finished"))
    #expect(words.contains("2021 finished  18.0379"))
    #expect(
      words.contains("descent sweep --seeds 0...20,2021 --no-figures\ndescent report sweep"))
    #expect(words.contains("down the mean squared error over 20 points.\n"))
    #expect(
      document.figures.map(\.name).prefix(3) == ["rmse-fan", "final-rmse", "parameters"])
    let runs = try #require(document.tables.last)
    #expect(runs.isSortable && runs.rows.count == 22)
    #expect(runs.columns.map(\.title).suffix(3) == ["last a", "last b", "last c"])
    #expect(runs.rows.allSatisfy { $0[2].graphic != nil && $0[3].order != nil })
  }

  @Test("Settings are compared, and runs that diverged are no low median")
  func settings() throws {
    let document = try ReportedSweep.document(
      try ReportedSweep.made(seeds: "0...9", rates: ["1e-5", "1e-6", "1"]))
    #expect(document.title == "A sweep over 3 settings and 10 seeds")
    #expect(document.summary.plainText.hasPrefix("30 runs of 3 settings"))
    #expect(document.summary.plainText.contains("with optimizer.learning-rate=1e-5."))
    #expect(document.words.contains("optimizer.learning-rate: 1e-5, 1e-6, 1"))
    #expect(document.words.contains("--vary optimizer.learning-rate=1e-5,1e-6,1"))
    let settings = try #require(document.tables.first)
    #expect(settings.rows.map { $0[0].text.plainText } == ["1e-5", "1e-6", "1"])
    #expect(settings.rows[2][2].text.plainText == "10")
    #expect(settings.rows[2][4].text.isEmpty)
    #expect(settings.rows[2][5].text.plainText == "infinite")
  }

  @Test("Failures stand with their messages, and their runs have pages")
  func failures() throws {
    let sweep = try ReportedSweep.made(seeds: "0...5", draws: true, failing: ["3", "5"])
    let report = try SweepReport(sweep, tool: ReportedSweep.tool)
    let document = try report.document(drawing: ReportedSweep.drawing, links: .plain)
    #expect(
      document.words(of: "failures")
        == "seed=3 no font, \"here\"\nseed=5 no font, \"here\"")
    #expect(document.words.contains("Runs: 6: 4 finished, 2 failed"))
    #expect(report.parts.map(\.name) == (0...5).map { "runs/seed-\($0)" })
    let page = try report.parts[3].document(.linking)
    #expect(page.summary.plainText == "The run failed: no font, \"here\"")
    #expect(page.tables.isEmpty && page.words(of: "its-figures") == nil)
    let other = try report.parts[4].document(.linking)
    #expect(
      other.words(of: "its-figures")
        == "[figures/fit/seed-4.png] fit of seed=4: the data and the trained model\n"
        + "figures/fit/seed-4.png")
    #expect(other.words.contains("One of: 6 runs of a sweep"))
    #expect(other.words.contains("Beside it: seed=3 and seed=5"))
  }

  @Test("The page of a run has its numbers in full, and what makes it again")
  func page() throws {
    let report = try SweepReport(try ReportedSweep.made(seeds: "2021,7"), tool: ReportedSweep.tool)
    let page = try report.parts[0].document(.linking)
    #expect(page.title == "Run from seed 2021")
    #expect(page.words.contains("1 74.96194346966999\n2 36.43029986215973\n"))
    #expect(
      page.words.contains(
        "descent article --seed 2021 --out runs/seed-2021\ndescent report runs/seed-2021"))
    let other = try SweepReport(
      try ReportedSweep.made(seeds: "7", rates: ["1e-4"]), tool: ReportedSweep.tool)
    #expect(
      try other.parts[0].document(.linking).words.contains(
        "descent run experiment.yml --seed 7 --set optimizer.learning-rate=1e-4 \\\n"
          + "  --out runs/learning-rate-1e-4_seed-7\n"))
  }

  @Test("Of many runs the lowest and the highest are listed")
  func many() throws {
    var short = Experiment.article
    short.steps = 1
    let sweep = try ReportedSweep.made(short, seeds: "0...1199")
    let overview = try sweep.summaryAndOverview().1
    #expect(!overview.listsAll && overview.listed.count == SweepOverview.mostRuns)
    let ranked = overview.finalRMSE.enumerated().sorted { $0.element < $1.element }.map(\.offset)
    #expect(overview.listed == (ranked.prefix(500) + ranked.suffix(500)).sorted())
    #expect(overview.lowest == ranked.first && overview.highest == ranked.last)
    let document = try ReportedSweep.document(sweep)
    #expect(document.tables.last?.rows.count == 1000)
    #expect(document.tables.last?.caption.hasPrefix("Of 1200 runs those with the lowest") == true)
  }

  @Test("A sweep in which nothing finished has a page, too")
  func nothing() throws {
    let document = try ReportedSweep.document(
      try ReportedSweep.made(seeds: "0...2", rates: ["1e9"]))
    #expect(document.summary.plainText.contains("There is no finite median of the last RMSE"))
    #expect(document.words.contains("Runs: 3: 0 finished, 3 diverged"))
    #expect(
      document.tables.last?.rows.allSatisfy { $0[2].text.plainText.hasPrefix("diverged") } == true)
  }

  @Test("Of many runs that all diverged the first are listed")
  func manyDiverged() throws {
    var short = Experiment.article
    short.steps = 3
    let sweep = try ReportedSweep.made(short, seeds: "0...1100", rates: ["1e30"])
    let report = try SweepReport(sweep, tool: ReportedSweep.tool)
    let runs = try report.document(drawing: ReportedSweep.drawing, links: .plain).tables.last
    #expect(runs?.rows.count == 1000 && report.parts.count == 1000)
    #expect(
      runs?.caption == "Of 1101 runs, of which none finished, the first 1000; runs.csv has all")
  }

  @Test("The page of a run says which of its figures are gone")
  func goneFigures() throws {
    let report = try SweepReport(
      try ReportedSweep.made(seeds: "4,5", draws: true), tool: ReportedSweep.tool)
    var links = ReportLinks.linking
    links.file = { $0.contains("seed-5") ? nil : $0 }
    #expect(
      try report.parts[1].document(links).words(of: "its-figures")
        == "figures/fit/seed-5.png (not there any more)")
    #expect(
      try report.parts[0].document(links).words(of: "its-figures")?.contains("not there") == false)
  }

  @Test("A single run, of a single step, is told without spreads")
  func single() throws {
    var short = Experiment.article
    short.steps = 1
    let report = try SweepReport(
      try ReportedSweep.made(short, seeds: "3"), tool: ReportedSweep.tool)
    let document = try report.document(drawing: ReportedSweep.drawing, links: .plain)
    #expect(document.summary.plainText.hasPrefix("1 run. The last RMSE is 23.05."))
    let words = document.words
    #expect(words.contains("Runs: 1; it finished\nLowest RMSE: "))
    #expect(!words.contains("Highest RMSE") && !words.contains("half of them"))
    #expect(
      words.contains("Outliers: none: of fewer than 5 finished runs of a setting none is odd"))
    let page = try report.parts[0].document(.linking)
    #expect(page.summary.plainText.hasSuffix(" after the only step."))
    #expect(page.words.contains(/RMSE: \d+\.\d+ at step 1\n/))
  }

  @Test("The article with other labels or measures is another experiment to its commands")
  func labels() throws {
    var experiment = Experiment.article
    experiment.labels = ["t": "hours"]
    let document = try ReportedSweep.document(try ReportedSweep.made(experiment, seeds: "1,2"))
    #expect(document.title == "The article's gradient descent from 2 seeds")
    #expect(document.words.contains("descent sweep experiment.yml --seeds 1...2 --no-figures\n"))
  }

  @Test("Runs that finish with an infinite RMSE are finished, and infinite everywhere")
  func infinite() throws {
    var experiment = Experiment.polynomial(steps: 4)
    experiment.loss = .mae
    let sweep = try ReportedSweep.made(experiment, seeds: "0...5", rates: ["1e-6", "1e30"])
    let document = try ReportedSweep.document(sweep)
    let settings = try #require(document.tables.first)
    #expect(settings.rows[1][2].text.plainText == "0")
    #expect(settings.rows[1][5].text.plainText == "infinite")
    #expect(document.words.contains("Highest RMSE: infinite with "))
    let one = try ReportedSweep.document(
      try ReportedSweep.made(experiment, seeds: "0...5", rates: ["1e30"]))
    #expect(one.summary.plainText == "6 runs. There is no finite median of the last RMSE.")
    #expect(!one.words.contains("diverged") || one.words.contains("A run that diverged"))
    let runs = try #require(one.tables.last)
    #expect(runs.rows.allSatisfy { $0[4].text.plainText == "infinite" && $0[4].order == .infinity })
    let final = try #require(one.figures.first { $0.name == "final-rmse" })
    #expect(final.scene.description.hasSuffix("No run finished with a finite RMSE."))
  }

  @Test("Of runs that failed nothing is said to be in all")
  func fewFinished() throws {
    let document = try ReportedSweep.document(
      try ReportedSweep.made(seeds: "0...5", draws: true, failing: ["3", "5", "1"]))
    #expect(document.summary.plainText.hasSuffix("in those that finished."))
  }

  @Test("Settings with the same median share the honour")
  func ties() throws {
    let document = try ReportedSweep.document(
      try ReportedSweep.made(seeds: "0...5", rates: ["1e-5", "0.00001", "1e-6"]))
    #expect(
      document.summary.plainText.hasSuffix(
        "with optimizer.learning-rate=1e-5 and 1 other setting."))
  }
}
