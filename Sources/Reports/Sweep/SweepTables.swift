import DescentFigures
import Documents
import Experiments
import Plotting
import SweepFigures
import Sweeps

/// The numbers of all runs of a sweep together, in tables.
struct SweepTables {
  let plan: SweepPlan
  let summary: SweepSummary

  var tables: [Table] {
    guard summary.groups.count == 1, let group = summary.groups.first else { return [settings] }
    return [Self.steps(of: group), Self.parameters(of: group)].compactMap { $0 }
  }

  /// More settings have no row.
  static let mostSettings = SweepSummary.mostListedGroups

  /// The quantiles that steps and parameters have.
  private static let quantiles = ["5 %", "25 %", "median", "75 %", "95 %"]

  /// A row for each setting.
  private var settings: Table {
    let shown = summary.groups.prefix(Self.mostSettings)
    let caption =
      shown.count < summary.groups.count
      ? "The first \(shown.count) of \(summary.groups.count) settings" : "Each setting"
    // As the figures call them.
    let isNumbered = GroupPanels.areNumbered(of: summary)
    let counting =
      summary.groups.contains { $0.divergedCount > 0 }
      ? "; in the median a run that diverged counts as infinite" : ""
    return Table(
      caption: "\(caption): its runs, and their RMSE at the last step\(counting)",
      columns: (isNumbered ? [.init("setting", .trailing)] : [])
        + plan.shortKeys.map { .init($0) }
        + ["runs", "diverged", "failed", "lowest", "median", "highest"].map { .init($0, .trailing) }
        + [.init("median over the steps")],
      rows: zip(plan.points, shown).enumerated().map { place, row in
        let (point, group) = row
        let spread = SweepSummary.spread(of: group.finalRMSE)
        let errors = [
          Self.cell(spread.first), Self.cell(group.medianFinalRMSE),
          Self.cell(spread.last),
        ]
        return (isNumbered ? [.init([.text("\(place + 1)")], order: Double(place))] : [])
          + point.values.map { Self.cell(ofValue: $0) }
          + [group.runCount, group.divergedCount, group.failedCount].map { count in
            .init([.text("\(count)")], order: Double(count))
          } + errors
          + [
            .init(
              [], graphic: .sparkline(of: group.quantiles.map(\.median)),
              order: group.medianFinalRMSE)
          ]
      }, isSortable: true)
  }

  /// A value of a key that varies.
  static func cell(ofValue value: String) -> Table.Cell {
    .init([.code(value)], order: Double(value))
  }

  /// A number for people; empty where there is none.
  static func cell(_ value: Double?) -> Table.Cell {
    guard let value, !value.isNaN else { return .init([]) }
    guard value.isFinite else { return .init(["infinite"], order: value) }
    return .init([.text(DecimalText.general(value, digits: 6))], order: value)
  }

  private static func steps(of group: SweepSummary.Group) -> Table? {
    guard !group.quantiles.isEmpty else { return nil }
    let shown = group.quantiles.thinned(to: StepErrors.mostRows)
    let largest = shown.map(\.median).filter(\.isFinite).max() ?? 0
    return Table(
      caption: "The RMSE of all runs over the steps",
      columns: [.init("step", .trailing)] + quantiles.map { .init($0) },
      rows: shown.map { step in
        [.init([.text("\(step.step)")])]
          + step.values.enumerated().map { index, value in
            let isMedian = index == quantiles.count / 2
            return .init(
              [.text(value.isFinite ? DecimalText.general(value, digits: 5) : "infinite")],
              graphic: isMedian ? .bar(of: value, longest: largest) : nil)
          }
      })
  }

  private static func parameters(of group: SweepSummary.Group) -> Table? {
    guard !group.parameterNames.isEmpty, !group.finalRMSE.isEmpty else { return nil }
    return Table(
      caption: "The parameters after the last step",
      columns: [.init("parameter")]
        + (["lowest"] + quantiles + ["highest"]).map { .init($0, .trailing) },
      rows: zip(group.parameterNames, group.finalParameters).map { name, values in
        let spread = SweepSummary.spread(of: values.map { Double($0) }.filter(\.isFinite))
        return [.init([.code(name)])]
          + (spread.isEmpty ? Array(repeating: nil, count: 7) : spread.map { $0 }).map { value in
            .init(value.map { [.text(DecimalText.general($0, digits: 5))] } ?? [])
          }
      })
  }
}
