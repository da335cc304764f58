import Documents
import Experiments
import Plotting
import Training

/// The numbers of a run in tables.
struct RunTables {
  let run: TrainingRun
  let best: ReachableError?

  /// The errors of its steps, each with a bar as long as it is large.
  var errors: Table {
    let errors = StepErrors(of: run)
    let rows = errors.shownRows
    let largest = rows.compactMap { Double($0.rmse) }.filter(\.isFinite).max() ?? 0
    let isArticle = errors.matchesArticle != nil
    let metrics: [(String, (StepErrors.Row) -> String?)] = [
      ("MAE", { $0.mae }), ("R²", { $0.r2 }),
    ].filter { metric in rows.contains { metric.1($0) != nil } }
    let caption =
      "The root mean squared error of "
      + (rows.count < run.steps.count
        ? "\(rows.count) of \(run.steps.count) steps" : "each step")
    return Table(
      caption: caption,
      columns: [.init("step", .trailing), .init("RMSE")]
        + (isArticle ? [.init("the article's"), .init("equal")] : [.init("loss")])
        + metrics.map { .init($0.0) },
      rows: rows.map { row in
        let value = Double(row.rmse) ?? .nan
        let bar = Table.Graphic.bar(of: value, longest: largest)
        let own: [Table.Cell] =
          isArticle
          ? [
            .init(row.article.map { [.code($0)] } ?? []),
            .init(row.equal.map { [$0 ? "✓ yes" : "✗ no"] } ?? []),
          ] : [.init([.code(row.loss)])]
        return [.init([.text("\(row.step)")]), .init([.code(row.rmse)], graphic: bar)] + own
          + metrics.map { .init($0.1(row).map { [.code($0)] } ?? []) }
      })
  }

  /// Each parameter from its first value to its last.
  var parameters: Table {
    Table(
      caption: "The parameters before the first step and after the last",
      columns: [.init("parameter"), .init("first"), .init("last"), .init("over the steps")]
        + (best.map { [.init($0.search == .everywhere ? "least squares" : "best found")] } ?? []),
      rows: run.parameters.names.indices.map { index in
        [
          .init([.code(run.parameters.names[index])]),
          .init([.code(run.parameters.initial[index].fullDecimal)]),
          .init([.code(run.parameters.final[index].fullDecimal)]),
          .init([], graphic: way(of: index)),
        ]
          + (best.map { [.init([.code(DecimalText.general($0.parameters[index], digits: 6))])] }
            ?? [])
      })
  }

  /// More places than a line of that width can show.
  private static let mostPlaces = 60

  private func way(of index: Int) -> Table.Graphic? {
    let shown = Array(run.finiteSteps).thinned(to: Self.mostPlaces)
    var values = shown.map { Double($0.parameters[index]) }
    if run.divergence == nil { values.append(Double(run.parameters.final[index])) }
    return .sparkline(of: values)
  }
}
