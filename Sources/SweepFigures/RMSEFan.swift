import DescentFigures
import Plotting
import Scenes
import Sweeps

/// The spread of the RMSE over the steps: median, quartiles and 5 to 95 % of the runs.
public struct RMSEFan {
  private let summary: SweepSummary
  private let theme: Theme

  public init(summary: SweepSummary, theme: Theme) {
    self.summary = summary
    self.theme = theme
  }

  /// A panel for each group, at most twelve.
  ///
  /// A quantile that is infinite, since so many runs diverged, leaves a gap. Panels have one scale
  /// unless that would flatten some of them.
  public var figure: Figure {
    let panels = GroupPanels(summary: summary, theme: theme)
    let all = panels.shown.flatMap(\.quantiles)
    // A panel without a curve has no scale to share.
    let sharesY =
      panels.shown.allSatisfy { !Self.drawn(of: $0).isEmpty }
      && Self.factor(of: all) <= Self.widestSharedFactor
    let hasBands = panels.shown.contains { !Self.drawn(of: $0).isEmpty && !Self.isOneRun($0) }
    let scale = sharesY ? AxisScale(spanning: all.flatMap(\.values)) : nil
    // One legend is for all panels.
    let hasBars =
      hasBands && panels.shown.allSatisfy { Self.drawn(of: $0).isEmpty || Self.isBars($0) }
    return panels.figure(
      name: "RMSE of all runs by iteration",
      description: hasBands
        ? "Median line of the RMSE over the iterations, in a band between the quartiles and one "
          + "from 5 to 95 % of the runs." : "Line of the RMSE over the iterations.",
      sharesY: sharesY, showsLegend: hasBands,
      panel: { axes(of: $0, scale: scale, hasOwnBars: hasBars) }, words: words)
  }

  /// With more between the least and the greatest error, panels of one scale would be flat.
  private static let widestSharedFactor = 1e4

  /// More would hide the line.
  private static let mostMarkers = 20

  private static func factor(of quantiles: [SweepSummary.StepQuantiles]) -> Double {
    let shown = quantiles.flatMap(\.values).filter { $0.isFinite && $0 > 0 }
    guard let least = shown.min(), let greatest = shown.max() else { return 1 }
    return greatest / least
  }

  /// The steps at which a band is finite: a quarter of the runs.
  private static func drawn(of group: SweepSummary.Group) -> [SweepSummary.StepQuantiles] {
    group.quantiles.filter(\.lowerQuartile.isFinite)
  }

  /// Whether there is a single step, which has bars.
  private static func isBars(_ group: SweepSummary.Group) -> Bool {
    group.quantiles.count == 1 && !isOneRun(group)
  }

  private static func isOneRun(_ group: SweepSummary.Group) -> Bool {
    group.runCount - group.failedCount == 1
  }

  private func axes(
    of group: SweepSummary.Group, scale: AxisScale?, hasOwnBars: Bool
  ) -> Axes {
    let drawn = Self.drawn(of: group)
    guard !drawn.isEmpty else { return .sentence(Self.reason(group)) }
    let marks =
      Self.isOneRun(group)
      ? [median(of: group, label: "RMSE")]
      : Self.isBars(group)
        ? (hasOwnBars ? bars(at: drawn[0]) : narrowBands(at: drawn[0]))
        : bands(of: group) + [median(of: group, label: "median")]
    return Axes(
      x: Axis(label: "Iteration", ticks: .integers),
      y: Axis(
        label: "RMSE", scale: scale ?? AxisScale(spanning: group.quantiles.flatMap(\.values))),
      marks: marks)
  }

  private static func reason(_ group: SweepSummary.Group) -> String {
    group.failedCount == group.runCount
      ? "no run to show" : "most runs are not finite at any step"
  }

  // Tints that do not lie upon each other have in the panel the colour that they have in the legend.
  private var outer: Color { theme.seriesColor(0).opacity(0.16) }
  private var inner: Color { theme.seriesColor(0).opacity(0.36) }

  private func bands(of group: SweepSummary.Group) -> [Mark] {
    func area(
      _ lower: KeyPath<SweepSummary.StepQuantiles, Double>,
      _ upper: KeyPath<SweepSummary.StepQuantiles, Double>, _ label: String?, _ color: Color
    ) -> Mark {
      .area(
        Area(
          x: group.quantiles.map { Double($0.step) },
          lower: group.quantiles.map { $0[keyPath: lower] },
          upper: group.quantiles.map { $0[keyPath: upper] }, label: label, color: color))
    }
    return [
      area(\.lower, \.lowerQuartile, "5 to 95 %", outer),
      area(\.upperQuartile, \.upper, nil, outer),
      area(\.lowerQuartile, \.upperQuartile, "quartiles", inner),
    ]
  }

  private func median(of group: SweepSummary.Group, label: String) -> Mark {
    // A single point has no line to be seen by.
    let isPoint = group.quantiles.count { $0.median.isFinite } == 1
    return .line(
      Line(
        x: group.quantiles.map { Double($0.step) }, y: group.quantiles.map(\.median), label: label,
        color: theme.seriesColor(0),
        marker: isPoint || group.quantiles.count <= Self.mostMarkers ? .circle : nil))
  }

  /// A step alone has no ground between curves: bars stand for the bands.
  private func bars(at step: SweepSummary.StepQuantiles) -> [Mark] {
    let x = Double(step.step)
    func bar(_ lower: Double, _ upper: Double, _ label: String, _ color: Color, _ width: Double)
      -> Mark
    {
      .line(Line(x: [x, x], y: [lower, upper], label: label, color: color, width: width))
    }
    return [
      bar(step.lower, step.upper, "5 to 95 %", theme.seriesColor(0), theme.lineWidth),
      bar(step.lowerQuartile, step.upperQuartile, "quartiles", theme.seriesColor(0), 6),
      .dots(Dots(x: [x], y: [step.median], label: "median", color: theme.emphasis)),
    ]
  }

  /// The same as narrow bands, beside panels that have wide ones, of which the legend is.
  private func narrowBands(at step: SweepSummary.StepQuantiles) -> [Mark] {
    let x = Double(step.step)
    func area(_ lower: Double, _ upper: Double, _ color: Color) -> Mark {
      .area(
        Area(
          x: [x - 0.1, x + 0.1], lower: [lower, lower], upper: [upper, upper], label: nil,
          color: color))
    }
    return [
      area(step.lower, step.lowerQuartile, outer), area(step.upperQuartile, step.upper, outer),
      area(step.lowerQuartile, step.upperQuartile, inner),
      .dots(Dots(x: [x], y: [step.median], label: nil, color: theme.seriesColor(0))),
    ]
  }

  private func words(of group: SweepSummary.Group) -> String {
    guard !Self.drawn(of: group).isEmpty else {
      return Self.reason(group).capitalizedFirst + "."
    }
    let drawn = group.quantiles.filter(\.median.isFinite)
    guard let first = drawn.first, let last = drawn.last else {
      return "The median is not finite at any iteration."
    }
    if Self.isOneRun(group) {
      return "The RMSE goes from \(Wording.number(first.median)) at iteration \(first.step) to "
        + "\(Wording.number(last.median)) at iteration \(last.step)."
    }
    let way =
      first.step == last.step
      ? "The median is \(Wording.number(first.median)) at iteration \(first.step)"
      : "The median goes from \(Wording.number(first.median)) at iteration \(first.step) to "
        + "\(Wording.number(last.median)) at iteration \(last.step)"
    return way + ", where the quartiles are \(SweepWording.number(last.lowerQuartile)) and "
      + "\(SweepWording.number(last.upperQuartile)), and 5 to 95 % of the runs lie between "
      + "\(SweepWording.number(last.lower)) and \(SweepWording.number(last.upper))."
  }
}
