#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds the runs that lie far from the others of their group.
///
/// The score is the modified z-score of Iglewicz and Hoaglin (1993): 0.6745 times the distance from the
/// median, in median absolute deviations. It is taken of the logarithm of the last error, since errors
/// differ by factors. Where more than half of the runs are the same, the mean absolute deviation stands
/// in, as they advise. A run that diverged lies furthest, if at least three times as many did not.
enum Outliers {
  struct Run {
    let index: Int

    /// The last error; nil for a run that diverged.
    let rmse: Double?

    /// Whether the logarithm of the last error has no end.
    fileprivate var isExtreme: Bool { rmse.map { $0 == 0 || !$0.isFinite } ?? false }
  }

  /// What Iglewicz and Hoaglin call an outlier.
  static let threshold = 3.5

  /// Of fewer runs none can be called odd.
  static let fewest = 5

  /// More are not kept.
  static let limit = 100

  static func find(in runs: [Run], of plan: SweepPlan) -> [SweepSummary.Outlier] {
    let values = runs.compactMap(\.rmse).filter { $0 > 0 && $0.isFinite }.map { log($0) }
    func outlier(_ run: Run, _ score: Double) -> SweepSummary.Outlier {
      let planned = plan.run(run.index)
      return SweepSummary.Outlier(
        run: run.index, name: plan.name(of: planned), seed: planned.seed, rmse: run.rmse,
        score: score)
    }
    // Beyond the quartile; what more do is not odd.
    func isOdd(_ count: Int) -> Bool { values.count >= 3 * count }
    let diverged = runs.filter { $0.rmse == nil }
    let odd =
      runs.count >= fewest && isOdd(diverged.count)
      ? diverged.prefix(limit).map { outlier($0, .infinity) } : []
    guard values.count >= fewest else { return odd }
    let center = Quantile.median(of: values)
    let distances = values.map { abs($0 - center) }
    let median = Quantile.median(of: distances)
    let mean = distances.reduce(0, +) / Double(distances.count)
    let scale = median > 0 ? median / 0.6745 : 1.253314 * mean
    guard scale > 0 else { return odd }
    let areExtremesOdd = isOdd(runs.count(where: \.isExtreme))
    var found: [SweepSummary.Outlier] = []
    for run in runs {
      guard let rmse = run.rmse else { continue }
      let score = run.isExtreme ? .infinity : abs(log(rmse) - center) / scale
      if score > threshold, !run.isExtreme || areExtremesOdd { found.append(outlier(run, score)) }
    }
    return furthest(odd + found)
  }

  /// The first of some by their scores; those with equal scores in the order of the plan.
  static func furthest(_ outliers: [SweepSummary.Outlier]) -> [SweepSummary.Outlier] {
    Array(outliers.sorted { ($1.score, $0.run) < ($0.score, $1.run) }.prefix(limit))
  }
}
