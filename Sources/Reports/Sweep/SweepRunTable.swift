import DescentFigures
import Documents
import Experiments
import Plotting
import Sweeps

/// The runs of a sweep in a table whose order readers choose.
struct SweepRunTable {
  let sweep: RecordedSweep
  let overview: SweepOverview

  /// Words that lead to the page of a run, which are its seed here.
  let link: (_ run: Int) -> Inline

  private var plan: SweepPlan { sweep.plan }

  /// Of more parameters only these, the first, have a column.
  static let mostParameters = 4

  /// More places of a line do not show in a cell.
  private static let mostPlaces = 30

  private var parameters: [String] {
    let names = plan.points[0].experiment.model.parameters.names
    let isCommon = plan.points.allSatisfy { $0.experiment.model.parameters.names == names }
    return isCommon ? Array(names.prefix(Self.mostParameters)) : []
  }

  var table: Table {
    get throws {
      let parameters = parameters
      return Table(
        caption: caption,
        columns: plan.shortKeys.map { .init($0) } + [.init("seed", .trailing), .init("ending")]
          + [.init("RMSE over the steps"), .init("last RMSE", .trailing)]
          + parameters.map { .init("last \($0)", .trailing) },
        rows: try overview.listed.map { try row(of: $0, parameters.count) }, isSortable: true)
    }
  }

  private var caption: String {
    guard !overview.listsAll else {
      let all = plan.points[0].experiment.model.parameters.names.count
      let shown = parameters.count
      let parameters =
        (1..<all).contains(shown) ? " and all parameters, of which here are the first \(shown)" : ""
      return "Every run; runs.csv has all of their errors\(parameters)"
    }
    let (count, finished) = (overview.listed.count, overview.listedFinishedCount)
    let which =
      finished == 0
      ? "of which none finished, the first \(count)"
      : finished < count
        ? "all \(finished) that finished, and the first \(count - finished) others"
        : "those with the lowest and those with the highest last RMSE"
    return "Of \(plan.runCount) runs\(finished == 0 ? "," : "") \(which); runs.csv has all"
  }

  private func row(of index: Int, _ parameterCount: Int) throws -> [Table.Cell] {
    let (run, outcome) = (plan.run(index), try sweep.outcome(index))
    let shown = outcome.rmse.thinned(to: Self.mostPlaces)
    let last = outcome.status == .finished ? outcome.rmse.last : nil
    let values = (0..<parameterCount).map { place in
      SweepTables.cell(
        outcome.parameters.indices.contains(place) ? Double(outcome.parameters[place]) : nil)
    }
    return run.point.values.map { SweepTables.cell(ofValue: $0) }
      + [
        .init([link(index)], order: Double("\(run.seed)")),
        .init([.text(outcome.status.words)]),
        .init([], graphic: .sparkline(of: shown), order: last), SweepTables.cell(last),
      ] + values
  }
}
