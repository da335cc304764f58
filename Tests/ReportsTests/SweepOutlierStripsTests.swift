import Documents
import Experiments
import Foundation
import Testing

@testable import Reports
@testable import Sweeps

@Suite("Outliers in reports of sweeps")
struct SweepOutlierStripsTests {
  @Test("An outlier has its strip, made again, and its score")
  func outliers() throws {
    let document = try ReportedSweep.document(
      try ReportedSweep.made(seeds: "0...99,565,815"), links: .linking)
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

  @Test("An outlier that left all numbers, made again, is not said to be another")
  func numbersThatAreNone() throws {
    let sweep = try ReportedSweep.made(ReportedSweep.unsteady(rate: 0.02), seeds: "0...49")
    let outliers = try #require(try ReportedSweep.document(sweep).words(of: "outliers"))
    #expect(outliers.contains("seed=0 diverged"))
    #expect(outliers.contains("the numbers are those of the table to the last digit."))
    #expect(!outliers.contains("other numbers"))
    // Those that only went far have strips, too.
    #expect(outliers.contains("outlier-seed-0") && outliers.contains("outlier-seed-32"))
  }

  @Test("An outlier that comes to other numbers is named")
  func otherNumbers() throws {
    let sweep = try ReportedSweep.made(
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
    let words = try #require(try ReportedSweep.document(sweep).words(of: "outliers"))
    #expect(words.contains("seed=565 came to other numbers than the table has"))
    #expect(!words.contains("to the last digit"))
  }

  @Test("Outliers that cannot be drawn are spoken of")
  func nothingToDraw() throws {
    // Behind a step that leaves all numbers at once there is nothing to draw.
    var experiment = ReportedSweep.unsteady(rate: 0.02)
    experiment.model.formula = "1/(1 + 0*exp(100*a)) * x + b"
    let sweep = try ReportedSweep.made(experiment, seeds: "0...19")
    let words = try #require(try ReportedSweep.document(sweep).words(of: "outliers"))
    #expect(words.contains("diverged at the first step, which leaves nothing to draw."))
  }

  @Test("Where half of the runs diverge it is not odd, and the medians of all places agree")
  func medians() throws {
    let document = try ReportedSweep.document(
      try ReportedSweep.made(
        ReportedSweep.unsteady(rate: 0.1), seeds: "0...49", rates: ["0.05", "0.1", "0.3"]))
    #expect(document.words(of: "outliers")?.contains(/seed=\d+ diverged/) != true)
    let settings = try #require(document.tables.first)
    let medians = settings.rows.map { $0[5].text.plainText }
    #expect(medians[2] == "infinite" && settings.caption.contains("counts as infinite"))
    let one = try ReportedSweep.document(
      try ReportedSweep.made(ReportedSweep.unsteady(rate: 0.1), seeds: "0...49"))
    #expect(one.words.contains(/Last RMSE: of the \d+ that finished 0\.\d+ in the median; half/))
    let best = settings.rows.min { $0[5].order ?? .nan < $1[5].order ?? .nan }
    let name = try #require(best?[0].text.plainText)
    #expect(document.summary.plainText.contains("with optimizer.learning-rate=\(name)"))
    #expect(settings.rows.allSatisfy { $0[7].order == $0[5].order })
  }

  @Test("A run that came to no error at all is no run that diverged")
  func perfect() throws {
    // From one seed in some the start is the answer.
    var experiment = ReportedSweep.unsteady(rate: 1e-4)
    experiment.model.formula = "relu(a)*x + 0*b"
    experiment.data = ExperimentData([
      DataColumn("x", formula: "linspace(-1, 1, 21)"), DataColumn("y", formula: "0*x"),
    ])
    experiment.model.parameters.initial = .together("randn(2) + 2")
    let report = try SweepReport(
      try ReportedSweep.made(experiment, seeds: "0...199"), tool: ReportedSweep.tool)
    let document = try report.document(drawing: ReportedSweep.drawing, links: .linking)
    let words = try #require(document.words(of: "outliers"))
    let perfect = try #require(words.firstMatch(of: /seed=(\d+) 0 infinite/)).1
    #expect(!words.contains("diverged  ") && !words.contains("score of ."))
    let part = try #require(report.parts.first { $0.name == "runs/seed-\(perfect)" })
    #expect(
      try part.document(.linking).words.contains(
        "Outlier: its last RMSE lies infinitely far from the median of its setting"))
  }
}
