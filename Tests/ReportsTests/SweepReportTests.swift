import DescentFigures
import Documents
import Experiments
import Foundation
import OutputFiles
import Plotting
import Scenes
import TestSupport
import Testing
import Training

@testable import Reports
@testable import Sweeps

@Suite("Reports of sweeps")
struct SweepReportTests {
  private static let tool = ReportTool(version: "1", libraries: ["cairo": "1.16.0"])

  private let drawing = FigureDrawing(theme: .clean, measuring: FixedTextMetrics())

  /// A figure that cannot be drawn of some seeds.
  private struct Drawing: RunDrawing {
    struct NoFont: Error, CustomStringConvertible {
      let description = "no font, \"here\""
    }

    let failing: Set<String>

    func files(of run: TrainingRun, figures: [PlannedFigure]) throws -> [[UInt8]] {
      guard !failing.contains("\(run.seed)") else { throw NoFont() }
      return figures.flatMap { $0.formats.map { Array($0.utf8) } }
    }
  }

  /// The records of a sweep that is made.
  private func sweep(
    _ experiment: Experiment = .article, seeds: String, rates: [String] = [], draws: Bool = false,
    failing: Set<String> = [], edited: (SweepDirectory) throws -> Void = { _ in }
  ) throws -> RecordedSweep {
    let fit = PlannedFigure(
      name: "fit", request: FigureRequest(.fit), theme: "matplotlib", dpi: 100, formats: ["png"])
    let figures = draws ? [fit] : []
    let points =
      rates.isEmpty
      ? [GridPoint(values: [], experiment: experiment, figures: figures)]
      : rates.map { rate in
        var own = experiment
        own.optimizer = own.optimizer.withLearningRate(Double(rate) ?? .nan)
        return GridPoint(values: [rate], experiment: own, figures: figures)
      }
    let plan = try SweepPlan(
      tool: "0.9", libraries: [:], keys: rates.isEmpty ? [] : ["optimizer.learning-rate"],
      points: points, seeds: try SeedSelection(parsing: seeds))
    let directory = SweepDirectory(
      FileManager.default.temporaryDirectory
        .appendingPathComponent("ReportsTests-\(UUID().uuidString)").path)
    // What is open can be read until its reader goes.
    defer { try? FileManager.default.removeItem(atPath: directory.path) }
    _ = try OutputDirectory(creating: directory.path)
    let start = try SweepStart(plan, in: directory, shard: nil)
    try withExtendedLifetime(start) {
      _ = try SweepWork(
        plan: plan, directory: directory, shard: nil, jobs: 1, stopsOnFailure: false
      ).run(makeDrawing: { Drawing(failing: failing) })
    }
    _ = try SweepCompletion(plan: plan, directory: directory).finish { _, _ in }
    try edited(directory)
    return try RecordedSweep(reading: directory)
  }

  private func document(_ sweep: RecordedSweep, links: ReportLinks = .plain) throws -> Document {
    try SweepReport(sweep, tool: Self.tool).document(drawing: drawing, links: links)
  }

  @Test("The article's sweep tells its spread, its ends and every run")
  func article() throws {
    let document = try document(try sweep(seeds: "0...20,2021"))
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

  @Test("An outlier has its strip, made again, and its score")
  func outliers() throws {
    let document = try document(try sweep(seeds: "0...99,565,815"), links: .linking)
    let words = try #require(document.words(of: "outliers"))
    #expect(words.contains("the numbers are those of the table to the last digit."))
    let strips = document.figures.filter { $0.name.hasPrefix("outlier-seed-") }
    #expect(!strips.isEmpty && strips.count <= SweepOutlierStrips.mostStrips)
    #expect(strips[0].scene.description.hasPrefix("6 panels, one for each of the steps 1, 3, 5"))
    #expect(strips[0].caption.plainText.contains("It ended at an RMSE of"))
    let name = String(strips[0].name.dropFirst("outlier-".count))
    let link = Inline.link(
      name.replacing("seed-", with: "seed="), to: .file("parts/runs/\(name).html"))
    #expect(document.tables.contains { $0.rows.contains { $0[0].text == [link] } })
  }

  @Test("Settings are compared, and runs that diverged are no low median")
  func settings() throws {
    let document = try document(try sweep(seeds: "0...9", rates: ["1e-5", "1e-6", "1"]))
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
    let sweep = try sweep(seeds: "0...5", draws: true, failing: ["3", "5"])
    let report = try SweepReport(sweep, tool: Self.tool)
    let document = try report.document(drawing: drawing, links: .plain)
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
    let report = try SweepReport(try sweep(seeds: "2021,7"), tool: Self.tool)
    let page = try report.parts[0].document(.linking)
    #expect(page.title == "Run from seed 2021")
    #expect(page.words.contains("1 74.96194346966999\n2 36.43029986215973\n"))
    #expect(
      page.words.contains(
        "descent article --seed 2021 --out runs/seed-2021\ndescent report runs/seed-2021"))
    let other = try SweepReport(try sweep(seeds: "7", rates: ["1e-4"]), tool: Self.tool)
    #expect(
      try other.parts[0].document(.linking).words.contains(
        "descent run experiment.yml --seed 7 --set optimizer.learning-rate=1e-4 \\\n"
          + "  --out runs/learning-rate-1e-4_seed-7\n"))
  }

  @Test("Of many runs the lowest and the highest are listed")
  func many() throws {
    var short = Experiment.article
    short.steps = 1
    let sweep = try sweep(short, seeds: "0...1199")
    let overview = try sweep.summaryAndOverview().1
    #expect(!overview.listsAll && overview.listed.count == SweepOverview.mostRuns)
    let ranked = overview.finalRMSE.enumerated().sorted { $0.element < $1.element }.map(\.offset)
    #expect(overview.listed == (ranked.prefix(500) + ranked.suffix(500)).sorted())
    #expect(overview.lowest == ranked.first && overview.highest == ranked.last)
    let document = try document(sweep)
    #expect(document.tables.last?.rows.count == 1000)
    #expect(document.tables.last?.caption.hasPrefix("Of 1200 runs those with the lowest") == true)
  }

  @Test("A sweep in which nothing finished has a page, too")
  func nothing() throws {
    let document = try document(try sweep(seeds: "0...2", rates: ["1e9"]))
    #expect(document.summary.plainText.contains("There is no finite median of the last RMSE"))
    #expect(document.words.contains("Runs: 3: 0 finished, 3 diverged"))
    #expect(
      document.tables.last?.rows.allSatisfy { $0[2].text.plainText.hasPrefix("diverged") } == true)
  }

  /// From some seeds it falls, and from others it leaves all numbers.
  private func unsteady(rate: Double) -> Experiment {
    Experiment(
      seed: 0,
      data: ExperimentData([
        DataColumn("x", formula: "linspace(-1, 1, 21)"), DataColumn("y", formula: "2*x"),
      ]),
      model: ModelFormula(
        formula: "a**3*x + b",
        parameters: InitialParameters(names: ["a", "b"], initial: .together("randn(2)*2"))),
      optimizer: .gradientDescent(GradientDescent(learningRate: rate)), steps: 40)
  }

  @Test("An outlier that left all numbers, made again, is not said to be another")
  func numbersThatAreNone() throws {
    let sweep = try sweep(unsteady(rate: 0.02), seeds: "0...49")
    let outliers = try #require(try document(sweep).words(of: "outliers"))
    #expect(outliers.contains("seed=0 diverged"))
    #expect(outliers.contains("the numbers are those of the table to the last digit."))
    #expect(!outliers.contains("other numbers"))
    // Those that only went far have strips, too.
    #expect(outliers.contains("outlier-seed-0") && outliers.contains("outlier-seed-32"))
  }

  @Test("An outlier that comes to other numbers is named")
  func otherNumbers() throws {
    let sweep = try sweep(
      seeds: "0...99,565,815",
      edited: { directory in
        let path = directory.path + "/runs.csv"
        let table = try String(contentsOfFile: path, encoding: .utf8)
        var rows = table.split(separator: "\n").map { String($0) }
        let place = try #require(rows.firstIndex { $0.hasPrefix("565,") })
        var cells = rows[place].split(separator: ",", omittingEmptySubsequences: false)
        cells[3] = "12.5"
        rows[place] = cells.joined(separator: ",")
        let record = directory.path + "/sweep.json"
        let old = try #require(directory.digest(of: "runs.csv"))
        try (rows.joined(separator: "\n") + "\n").write(
          toFile: path, atomically: true, encoding: .utf8)
        let new = try #require(directory.digest(of: "runs.csv"))
        try String(contentsOfFile: record, encoding: .utf8).replacing(old, with: new)
          .write(toFile: record, atomically: true, encoding: .utf8)
      })
    let words = try #require(try document(sweep).words(of: "outliers"))
    #expect(words.contains("seed=565 came to other numbers than the table has"))
    #expect(!words.contains("to the last digit"))
  }

  @Test("Outliers that cannot be drawn are spoken of")
  func nothingToDraw() throws {
    // Behind a step that leaves all numbers at once there is nothing to draw.
    var experiment = unsteady(rate: 0.02)
    experiment.model.formula = "1/(1 + 0*exp(100*a)) * x + b"
    let sweep = try sweep(experiment, seeds: "0...19")
    let words = try #require(try document(sweep).words(of: "outliers"))
    #expect(words.contains("diverged at the first step, which leaves nothing to draw."))
  }

  @Test("Where half of the runs diverge it is not odd, and the medians of all places agree")
  func medians() throws {
    let document = try document(
      try sweep(unsteady(rate: 0.1), seeds: "0...49", rates: ["0.05", "0.1", "0.3"]))
    #expect(document.words(of: "outliers")?.contains(/seed=\d+ diverged/) != true)
    let settings = try #require(document.tables.first)
    let medians = settings.rows.map { $0[5].text.plainText }
    #expect(medians[2] == "infinite" && settings.caption.contains("counts as infinite"))
    let one = try self.document(try sweep(unsteady(rate: 0.1), seeds: "0...49"))
    #expect(one.words.contains(/Last RMSE: of the \d+ that finished 0\.\d+ in the median; half/))
    let best = settings.rows.min { $0[5].order ?? .nan < $1[5].order ?? .nan }
    let name = try #require(best?[0].text.plainText)
    #expect(document.summary.plainText.contains("with optimizer.learning-rate=\(name)"))
    #expect(settings.rows.allSatisfy { $0[7].order == $0[5].order })
  }

  @Test("Of many runs that all diverged the first are listed")
  func manyDiverged() throws {
    var short = Experiment.article
    short.steps = 3
    let sweep = try sweep(short, seeds: "0...1100", rates: ["1e30"])
    let report = try SweepReport(sweep, tool: Self.tool)
    let runs = try report.document(drawing: drawing, links: .plain).tables.last
    #expect(runs?.rows.count == 1000 && report.parts.count == 1000)
    #expect(
      runs?.caption == "Of 1101 runs, of which none finished, the first 1000; runs.csv has all")
  }

  @Test("The page of a run says which of its figures are gone")
  func goneFigures() throws {
    let report = try SweepReport(try sweep(seeds: "4,5", draws: true), tool: Self.tool)
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
    let report = try SweepReport(try sweep(short, seeds: "3"), tool: Self.tool)
    let document = try report.document(drawing: drawing, links: .plain)
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

  @Test("A run that came to no error at all is no run that diverged")
  func perfect() throws {
    // From one seed in some the start is the answer.
    var experiment = unsteady(rate: 1e-4)
    experiment.model.formula = "relu(a)*x + 0*b"
    experiment.data = ExperimentData([
      DataColumn("x", formula: "linspace(-1, 1, 21)"), DataColumn("y", formula: "0*x"),
    ])
    experiment.model.parameters.initial = .together("randn(2) + 2")
    let report = try SweepReport(try sweep(experiment, seeds: "0...199"), tool: Self.tool)
    let document = try report.document(drawing: drawing, links: .linking)
    let words = try #require(document.words(of: "outliers"))
    let perfect = try #require(words.firstMatch(of: /seed=(\d+) 0 infinite/)).1
    #expect(!words.contains("diverged  ") && !words.contains("score of ."))
    let part = try #require(report.parts.first { $0.name == "runs/seed-\(perfect)" })
    #expect(
      try part.document(.linking).words.contains(
        "Outlier: its last RMSE lies infinitely far from the median of its setting"))
  }

  @Test("The article with other labels or measures is another experiment to its commands")
  func labels() throws {
    var experiment = Experiment.article
    experiment.labels = ["t": "hours"]
    let document = try document(try sweep(experiment, seeds: "1,2"))
    #expect(document.title == "The article's gradient descent from 2 seeds")
    #expect(document.words.contains("descent sweep experiment.yml --seeds 1...2 --no-figures\n"))
  }

  @Test("Runs that finish with an infinite RMSE are finished, and infinite everywhere")
  func infinite() throws {
    var experiment = Experiment.polynomial(steps: 4)
    experiment.loss = .mae
    let sweep = try sweep(experiment, seeds: "0...5", rates: ["1e-6", "1e30"])
    let document = try document(sweep)
    let settings = try #require(document.tables.first)
    #expect(settings.rows[1][2].text.plainText == "0")
    #expect(settings.rows[1][5].text.plainText == "infinite")
    #expect(document.words.contains("Highest RMSE: infinite with "))
    let one = try self.document(try self.sweep(experiment, seeds: "0...5", rates: ["1e30"]))
    #expect(one.summary.plainText == "6 runs. There is no finite median of the last RMSE.")
    #expect(!one.words.contains("diverged") || one.words.contains("A run that diverged"))
    let runs = try #require(one.tables.last)
    #expect(runs.rows.allSatisfy { $0[4].text.plainText == "infinite" && $0[4].order == .infinity })
    let final = try #require(one.figures.first { $0.name == "final-rmse" })
    #expect(final.scene.description.hasSuffix("No run finished with a finite RMSE."))
  }

  @Test("Of runs that failed nothing is said to be in all")
  func fewFinished() throws {
    let document = try document(
      try sweep(seeds: "0...5", draws: true, failing: ["3", "5", "1"]))
    #expect(document.summary.plainText.hasSuffix("in those that finished."))
  }

  @Test("Settings with the same median share the honour")
  func ties() throws {
    let document = try document(try sweep(seeds: "0...5", rates: ["1e-5", "0.00001", "1e-6"]))
    #expect(
      document.summary.plainText.hasSuffix(
        "with optimizer.learning-rate=1e-5 and 1 other setting."))
  }
}
