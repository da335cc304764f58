import DescentFigures
import Documents
import SweepFigures
import Sweeps

/// What a sweep came to, in words.
struct SweepWords {
  let plan: SweepPlan
  let summary: SweepSummary
  let overview: SweepOverview

  /// Words that lead to the page of a run.
  let link: (_ run: Int) -> Inline

  private var isOfOneSetting: Bool { summary.groups.count == 1 }

  /// What matters most, in sentences.
  var sentence: [Inline] {
    let runs: Inline = .text(SweepWording.runs(of: summary.groups))
    guard let (best, median) = bestGroup else {
      return [runs, ". There is no finite median of the last RMSE."]
    }
    let value: Inline = .strong(Wording.number(median))
    guard isOfOneSetting else {
      return [
        runs, ". The lowest median of the last RMSE is ", value, ", with ", .code(best.name),
        .text(ties(median)), .text(Self.counting(best)),
      ]
    }
    let finished = best.finalRMSE.filter(\.isFinite)
    guard finished.count > 1 else { return [runs, ". The last RMSE is ", value, "."] }
    let ending = Self.ending(finished.count, of: best)
    let runsInRange = ending == "all" ? ending : "those \(ending)"
    return [
      runs, ". The last RMSE is ", value,
      .text(" in the median, \(SweepWording.range(finished)) in \(runsInRange)"),
      .text(Self.counting(best)),
    ]
  }

  /// Which runs of a setting have a finite last RMSE.
  private static func ending(_ finiteCount: Int, of group: SweepSummary.Group) -> String {
    finiteCount == group.runCount
      ? "all"
      : finiteCount == group.finalRMSE.count
        ? "that finished" : "that finished with a finite one"
  }

  /// That others have the same median, which the first has no right to alone.
  private func ties(_ median: Double) -> String {
    let count = summary.groups.count { $0.medianFinalRMSE == median } - 1
    return count > 0 ? " and \(Wording.count(count, "other setting"))" : ""
  }

  private static func counting(_ group: SweepSummary.Group) -> String {
    group.divergedCount == 0 ? "." : "; a run that diverged counts as infinite in it."
  }

  /// The setting with the lowest median of the last RMSE, and that; nil where no setting has one.
  private var bestGroup: (SweepSummary.Group, median: Double)? {
    summary.groups.compactMap { group in
      group.medianFinalRMSE.flatMap { $0.isFinite ? (group, median: $0) : nil }
    }.min { $0.median < $1.median }
  }

  var facts: [Fact] { [runs, spread, lowest, highest, outliers].compactMap { $0 } }

  private var runs: Fact {
    let total = summary.groups.reduce(0) { $0 + $1.runCount }
    let diverged = summary.groups.reduce(0) { $0 + $1.divergedCount }
    let failed = summary.groups.reduce(0) { $0 + $1.failedCount }
    let all =
      isOfOneSetting
      ? "\(total)" : "\(total), \(plan.seeds.count) of each of \(summary.groups.count) settings"
    let finished = total - diverged - failed
    guard finished < total else {
      return Fact("Runs", [.text("\(all); \(total == 1 ? "it" : "all") finished")])
    }
    let endings =
      ["\(finished) finished"] + SweepWording.endings(diverged: diverged, failed: failed)
    return Fact("Runs", [.text("\(all): \(endings.joined(separator: ", "))")])
  }

  private var spread: Fact? {
    guard isOfOneSetting else { return nil }
    let finished = summary.groups[0].finalRMSE.filter(\.isFinite)
    let spread = SweepSummary.spread(of: finished).map(Wording.number)
    // Of few the two ends say all.
    guard finished.count >= 4 else { return nil }
    let ending = Self.ending(finished.count, of: summary.groups[0])
    let runs = ending == "all" ? "" : "of the \(finished.count) \(ending) "
    return Fact(
      "Last RMSE",
      [
        .text(
          "\(runs)\(spread[3]) in the median; half of them from \(spread[2]) to "
            + "\(spread[4]), 90 % from \(spread[1]) to \(spread[5])")
      ])
  }

  private var lowest: Fact? { overview.lowest.map { end("Lowest RMSE", of: $0) } }
  private var highest: Fact? {
    overview.highest == overview.lowest
      ? nil : overview.highest.map { end("Highest RMSE", of: $0) }
  }

  private func end(_ name: String, of run: Int) -> Fact {
    let error = overview.finalRMSE[run]
    return Fact(
      name, [.text(Wording.numberOrInfinite(error) + " with "), link(run)])
  }

  private var outliers: Fact {
    let count = summary.outliers.count
    let isCut = count == SweepSummary.outlierLimit
    let runs = Wording.count(count, "run")
    let none =
      summary.groups.contains { $0.finalRMSE.count >= SweepSummary.fewestForOutliers }
      ? "none: no run lies far from the rest of its setting"
      : "none: of fewer than \(SweepSummary.fewestForOutliers) finished runs of a setting none is odd"
    return Fact(
      "Outliers",
      [
        .text(
          count == 0
            ? none
            : "\(isCut ? "at least " : "")\(runs) \(count == 1 ? "lies" : "lie") far from the rest")
      ])
  }
}
