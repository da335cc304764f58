import DescentFigures
import Documents
import Experiments
import Plotting
import Sweeps

/// The runs that lie far from the rest: who they are, and what the furthest of them did.
struct SweepOutlierStrips {
  let plan: SweepPlan
  let outliers: [SweepSummary.Outlier]

  /// Those that were made again.
  private let repeated: [Repeated]

  /// More have no strip.
  static let mostStrips = 6

  /// A run that was made again, since a strip shows what no table has.
  private struct Repeated {
    let outlier: SweepSummary.Outlier

    /// The run, or why there is none.
    let run: Result<TrainingRun, any Error>

    /// Whether it came to the numbers of the table.
    let agrees: Bool
  }

  /// Makes the runs of the furthest again.
  ///
  /// - Parameters:
  ///   - summary: has the outliers.
  ///   - sweep: has their rows.
  ///   - count: of how many strips are wanted.
  /// - Throws: where a row of the table is damaged.
  init(of summary: SweepSummary, in sweep: RecordedSweep, count: Int) throws {
    plan = sweep.plan
    outliers = summary.outliers
    repeated = try Self.chosen(of: outliers, count: count).map { outlier in
      let experiment = sweep.plan.run(outlier.run).experiment
      let run = Result { try experiment.run() }
      let recorded = try sweep.outcome(outlier.run)
      let agrees = (try? run.get()).map { RunOutcome($0).agrees(with: recorded) } ?? false
      return Repeated(outlier: outlier, run: run, agrees: agrees)
    }
  }

  /// The furthest, of which at most half diverged as long as there are others: those look alike.
  private static func chosen(
    of outliers: [SweepSummary.Outlier], count: Int
  ) -> [SweepSummary.Outlier] {
    let (diverged, finished) = (
      outliers.filter { $0.rmse == nil }, outliers.filter { $0.rmse != nil }
    )
    let divergedCount = min(diverged.count, max(count / 2, count - finished.count))
    return Array(diverged.prefix(divergedCount) + finished.prefix(count - divergedCount))
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
      + (drawing == nil || repeated.isEmpty ? [] : [.paragraph(note)])
      + strips.map { .figure($0) }
  }

  private static let explanation =
    "A score counts robust standard deviations of the logarithm of the last RMSE from the median of "
    + "the setting; above 3.5 a run counts as an outlier. A run that diverged is one, too, where "
    + "at least three times as many runs of its setting finished."

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
    outlier.rmse == nil
      ? "" : outlier.score.isFinite ? Wording.fixed(outlier.score, decimals: 1) : "infinite"
  }

  private func strips(_ drawing: FigureDrawing) -> [DocumentFigure] {
    repeated.compactMap { repeated in
      guard let run = try? repeated.run.get(), run.hasPredictions else { return nil }
      let outlier = repeated.outlier
      var request = FigureRequest(.predictionStrip)
      request.steps = .even
      let figure = drawing.laidOut { request.figure(of: run, theme: $0) }
      let ending =
        outlier.rmse.map {
          $0.isFinite
            ? "ended at an RMSE of \(Wording.number($0)), with a score of \(Self.score(outlier))"
            : "ended at an infinite RMSE"
        } ?? run.divergence.map { "diverged \($0)" } ?? "diverged"
      return DocumentFigure(
        name: plan.fileName(of: plan.run(outlier.run), in: "outlier")
          .replacing("/", with: "-"),
        scene: figure.scene,
        caption: [.strong("\(outlier.name)."), .text(" It \(ending).")])
    }
  }

  /// What was made again, and what that came to.
  private var note: [Inline] {
    let made = repeated.compactMap { repeated in
      (try? repeated.run.get()).map { (name: repeated.outlier.name, run: $0, repeated.agrees) }
    }
    let different = made.filter { !$0.2 }.map(\.name)
    let empty = made.filter { !$0.run.hasPredictions }.map(\.name)
    var words: [Inline] = []
    if !made.isEmpty {
      let runs =
        made.count == outliers.count
        ? (made.count == 1 ? "It was" : "They were")
        : "\(made.count) of them \(made.count == 1 ? "was" : "were")"
      let seeds = made.count == 1 ? "its seed" : "their seeds"
      words.append(.text("\(runs) made again from \(seeds), to show what happened step by step"))
      words.append(
        different.isEmpty
          ? .text("; the numbers are those of the table to the last digit.") : .text(". "))
    }
    if !different.isEmpty {
      words.append(
        .strong(
          "\(Wording.list(different)) came to other numbers than the table has: this version of "
            + "descent, or this machine, is not the one that made the sweep."))
    }
    if !empty.isEmpty {
      words.append(
        .text(" \(Wording.list(empty)) diverged at the first step, which leaves nothing to draw."))
    }
    for repeated in repeated {
      if case .failure(let error) = repeated.run {
        words.append(.text(" \(repeated.outlier.name) could not be made again: \(error)."))
      }
    }
    return words
  }
}

extension TrainingRun {
  /// Whether a step has numbers that can be drawn.
  fileprivate var hasPredictions: Bool { divergence?.lastFiniteStep != 0 }
}
