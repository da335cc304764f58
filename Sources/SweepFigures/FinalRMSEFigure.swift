import DescentFigures
import Plotting
import Scenes
import Sweeps
import Typesetting

/// How many runs ended with which RMSE.
public struct FinalRMSEFigure {
  private let summary: SweepSummary
  private let theme: Theme

  public init(summary: SweepSummary, theme: Theme) {
    self.summary = summary
    self.theme = theme
  }

  /// A histogram for each group, at most twelve, with a line at the median.
  ///
  /// Runs that diverged or failed have no final RMSE; they are counted in the title.
  public var figure: Figure {
    GroupPanels(summary: summary, theme: theme).figure(
      name: "Final RMSE of all runs",
      description: "Histogram of the RMSE at the last iteration, with a line at the median.",
      panel: axes, words: words)
  }

  private func axes(of group: SweepSummary.Group) -> Axes {
    let values = Self.values(of: group)
    let scale = Self.scale(for: values)
    guard
      let histogram = Histogram(of: values, scale: scale),
      let median = Self.median(of: values)
    else { return .sentence(Self.reason(group)) }
    let top = histogram.countLimits
    // Words stand where the panel has more room.
    let (left, right) = (histogram.edges[0], histogram.edges[histogram.edges.count - 1])
    let isLeft =
      scale == .linear ? median - left <= right - median : median / left <= right / median
    return Axes(
      x: Axis(
        label: "RMSE at the last iteration", scale: scale,
        limits: scale == .linear ? nil : Self.decades(covering: values)),
      y: Axis(label: "runs", limits: top, ticks: .integers),
      marks: histogram.marks(color: theme.seriesColor(0)) + [
        .referenceLine(
          ReferenceLine(
            .vertical(x: median), color: theme.strongEmphasis, width: 1.2, dashes: [4, 3])),
        .annotation(
          Annotation(
            Label(plain: "\(Self.medianName(of: group)) \(Wording.short(median))"),
            at: DataPoint(median, top.upper),
            dx: isLeft ? 5 : -5, dy: theme.fontSize + 3, anchor: isLeft ? .start : .end)),
      ])
  }

  /// Why there is no bar.
  private static func reason(_ group: SweepSummary.Group) -> String {
    group.finalRMSE.isEmpty ? "no run finished" : "no run finished with a finite RMSE"
  }

  private static func values(of group: SweepSummary.Group) -> [Double] {
    group.finalRMSE.filter(\.isFinite)
  }

  /// From one power of ten to another: with few of them on it, an axis would have labels between, which
  /// touch in a panel so small.
  private static func decades(covering values: [Double]) -> Limits? {
    guard let least = values.min(), let greatest = values.max(), least > 0 else { return nil }
    return Limits(
      lower: .powerOfTen(Double.decimalLogarithm(least).rounded(.down)),
      upper: .powerOfTen(Double.decimalLogarithm(greatest).rounded(.up)))
  }

  /// A value of zero has no place on a logarithmic axis.
  private static func scale(for values: [Double]) -> AxisScale {
    values.allSatisfy { $0 > 0 } ? AxisScale(spanning: values) : .linear
  }

  /// Elsewhere runs that diverged count as the largest, and have no place here.
  private static func medianName(of group: SweepSummary.Group) -> String {
    group.divergedCount > 0 ? "median of finished" : "median"
  }

  private static func median(of values: [Double]) -> Double? {
    values.sorted().quantileOfAscending(0.5)
  }

  private func words(of group: SweepSummary.Group) -> String {
    let values = Self.values(of: group)
    guard let median = Self.median(of: values),
      let histogram = Histogram(of: values, scale: Self.scale(for: values))
    else { return Self.reason(group).capitalizedFirst + "." }
    return
      "\(Wording.count(values.count, "value")) \(SweepWording.range(values)), \(Self.medianName(of: group)) "
      + "\(Wording.number(median)); the tallest of "
      + "\(Wording.count(histogram.counts.count, "bar")) stands for "
      + "\(Wording.count(histogram.greatestCount, "run"))."
  }
}
