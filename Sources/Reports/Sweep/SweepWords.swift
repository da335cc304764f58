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
    guard let best = bestGroup, let median = median(of: best) else {
      return [runs, ". There is no median of the last RMSE, as so few finished."]
    }
    let value: Inline = .strong(Wording.number(median))
    guard isOfOneSetting else {
      return [
        runs, ". The lowest median of the last RMSE is ", value, ", with ", .code(best.name), ".",
      ]
    }
    return [
      runs, ". The last RMSE is ", value,
      .text(" in the median, \(SweepWording.range(best.finalRMSE.filter(\.isFinite))) in all."),
    ]
  }

  private var bestGroup: SweepSummary.Group? {
    summary.groups.compactMap { group in median(of: group).map { (group, $0) } }
      .min { $0.1 < $1.1 }?.0
  }

  /// The median of the last RMSE, for which a run that diverged counts as the largest; nil where that has
  /// no end.
  private func median(of group: SweepSummary.Group) -> Double? {
    let diverged = Array(repeating: Double.infinity, count: group.divergedCount)
    let spread = SweepSummary.spread(of: group.finalRMSE + diverged)
    return spread.isEmpty || !spread[3].isFinite ? nil : spread[3]
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
    guard finished < total else { return Fact("Runs", [.text("\(all); all finished")]) }
    let endings =
      ["\(finished) finished"] + SweepWording.endings(diverged: diverged, failed: failed)
    return Fact("Runs", [.text("\(all): \(endings.joined(separator: ", "))")])
  }

  private var spread: Fact? {
    guard isOfOneSetting else { return nil }
    let spread = SweepSummary.spread(of: summary.groups[0].finalRMSE).map(Wording.number)
    guard spread.count == 7 else { return nil }
    return Fact(
      "Last RMSE",
      [
        .text(
          "of finished runs \(spread[3]) in the median; half of them from \(spread[2]) to "
            + "\(spread[4]), 90 % from \(spread[1]) to \(spread[5])")
      ])
  }

  private var lowest: Fact? { overview.lowest.map { end("Lowest RMSE", of: $0) } }
  private var highest: Fact? { overview.highest.map { end("Highest RMSE", of: $0) } }

  private func end(_ name: String, of run: Int) -> Fact {
    Fact(name, [.text(Wording.number(overview.finalRMSE[run]) + " with "), link(run)])
  }

  private var outliers: Fact {
    let count = summary.outliers.count
    let isCut = count == SweepSummary.outlierLimit
    let runs = Wording.count(count, "run")
    return Fact(
      "Outliers",
      [
        .text(
          count == 0
            ? "none: no run lies far from the rest of its setting"
            : "\(isCut ? "at least " : "")\(runs) \(count == 1 ? "lies" : "lie") far from the rest")
      ])
  }
}
