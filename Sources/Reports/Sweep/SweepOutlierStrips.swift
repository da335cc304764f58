import DescentFigures
import Documents
import Experiments
import Plotting
import Sweeps

/// The runs that lie far from the rest: who they are, and what the furthest of them did.
struct SweepOutlierStrips {
  let plan: SweepPlan
  let outliers: [SweepSummary.Outlier]

  /// The first of them, made again; nil for one that could not be.
  private let runs: [TrainingRun?]

  /// How many of those came to other numbers than the table has.
  private let differentCount: Int

  /// More have no strip.
  static let mostStrips = 6

  /// Makes the runs of the furthest again: a strip shows what no table has.
  ///
  /// - Parameters:
  ///   - summary: has the outliers.
  ///   - sweep: has their rows.
  ///   - count: of how many strips are wanted.
  /// - Throws: where a row of the table is damaged.
  init(of summary: SweepSummary, in sweep: RecordedSweep, count: Int) throws {
    plan = sweep.plan
    outliers = summary.outliers
    var runs: [TrainingRun?] = []
    var differentCount = 0
    for outlier in outliers.prefix(count) {
      let run = try? sweep.plan.run(outlier.run).experiment.run()
      // As texts, in which what is no number equals itself.
      if let run, "\(RunOutcome(run))" != "\(try sweep.outcome(outlier.run))" {
        differentCount += 1
      }
      runs.append(run)
    }
    (self.runs, self.differentCount) = (runs, differentCount)
  }

  /// Tells who they are; nothing where no run lies far.
  ///
  /// - Parameters:
  ///   - drawing: of the strips; nil leaves them out.
  ///   - link: words that lead to the page of a run.
  /// - Returns: words, a table and strips.
  func blocks(drawing: FigureDrawing?, link: (_ run: Int) -> Inline) -> [Block] {
    guard !outliers.isEmpty else { return [] }
    let strips = drawing.map(strips) ?? []
    return [.paragraph([.text(Self.explanation)]), .table(table(link))]
      + (strips.isEmpty ? [] : [.paragraph(note(strips.count))]) + strips.map { .figure($0) }
  }

  private static let explanation =
    "A score counts robust standard deviations of the logarithm of the last RMSE from the median of "
    + "the setting; from 3.5 on a run counts as an outlier. A run that diverged among others that "
    + "did not is one, too."

  private func table(_ link: (Int) -> Inline) -> Table {
    let isCut = outliers.count == SweepSummary.outlierLimit
    return Table(
      caption: isCut
        ? "The \(outliers.count) runs that lie furthest from the rest"
        : "The runs that lie far from the rest, the furthest first",
      columns: [.init("run"), .init("last RMSE", .trailing), .init("score", .trailing)],
      rows: outliers.map { outlier in
        [
          .init([link(outlier.run)]),
          outlier.rmse == nil ? .init(["diverged"]) : SweepTables.cell(outlier.rmse),
          .init([.text(Self.score(outlier))]),
        ]
      })
  }

  private static func score(_ outlier: SweepSummary.Outlier) -> String {
    outlier.score.isFinite ? Wording.fixed(outlier.score, decimals: 1) : ""
  }

  private func strips(_ drawing: FigureDrawing) -> [DocumentFigure] {
    zip(outliers, runs).compactMap { outlier, run in
      guard let run, run.divergence?.lastFiniteStep != 0 else { return nil }
      var request = FigureRequest(.predictionStrip)
      request.steps = .even
      let figure = drawing.laidOut { request.figure(of: run, theme: $0) }
      let ending =
        outlier.rmse.map {
          "ended at an RMSE of \(Wording.number($0)), with a score of \(Self.score(outlier))"
        } ?? run.divergence.map { "diverged \($0)" } ?? "diverged"
      return DocumentFigure(
        name: plan.fileName(of: plan.run(outlier.run), in: "outlier")
          .replacing("/", with: "-"),
        scene: figure.scene,
        caption: [.strong("\(outlier.name)."), .text(" It \(ending).")])
    }
  }

  private func note(_ count: Int) -> [Inline] {
    let start = count < outliers.count ? "The first \(count) of them" : "They"
    let made = "\(start) were made again from their seeds, to show what they did step by step; "
    return [
      .text(made),
      differentCount == 0
        ? "their numbers are those of the table to the last digit."
        : .strong(
          "\(differentCount) of them came to other numbers than the table has: this version of "
            + "descent, or this machine, is not the one that made the sweep."),
    ]
  }
}
