import DescentFigures
import Documents
import Experiments
import Foundation
import OutputFiles
import Plotting
import Scenes
import TestSupport
import Training

@testable import Reports
@testable import Sweeps

/// Sweeps that are made to be reported.
enum ReportedSweep {
  static let tool = ReportTool(version: "1", libraries: ["cairo": "1.16.0"])

  static var drawing: FigureDrawing {
    FigureDrawing(theme: .clean, measuring: FixedTextMetrics())
  }

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
  static func made(
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

  static func document(_ sweep: RecordedSweep, links: ReportLinks = .plain) throws -> Document {
    try SweepReport(sweep, tool: tool).document(drawing: drawing, links: links)
  }

  /// From some seeds it falls, and from others it leaves all numbers.
  static func unsteady(rate: Double) -> Experiment {
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
}
