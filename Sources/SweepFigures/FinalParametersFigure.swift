import DescentFigures
import Experiments
import Plotting
import Scenes
import Sweeps
import Typesetting

/// Where the parameters landed: each pair of them over each other, or how often one had which value.
public struct FinalParametersFigure {
  private let summary: SweepSummary
  private let theme: Theme

  /// Groups whose model has the same parameters; kept, as each of them is coloured by how many there are.
  private let groups: [SweepSummary.Group]

  public init(summary: SweepSummary, theme: Theme) {
    self.summary = summary
    self.theme = theme
    let names = summary.groups.first?.parameterNames
    groups = summary.groups.filter { $0.parameterNames == names }
  }

  /// Of more parameters only these, the first, have pairs.
  static let mostParameters = 4

  /// With more groups, colours and a legend would tell nothing.
  static let mostColors = 6

  /// With more points of a group, dots are small.
  static let mostLargeDots = 2000

  /// Of more points, so many at equal distances are drawn.
  static let mostDots = 20_000

  /// A panel for each pair of the first four parameters, a histogram of a single one.
  public var figure: Figure {
    guard !names.isEmpty, groups.contains(where: { !$0.finalRMSE.isEmpty }) else {
      let reason = names.isEmpty ? "no parameters to show" : "no run finished"
      return .sentence(reason, name: Self.name, description: "\(runs): \(reason).")
    }
    let panels = names.count == 1 ? [histogram] : pairs.map(scatter)
    let grid = PanelGrid(count: panels.count)
    return Figure(
      size: grid.size, rows: grid.rows, columns: grid.columns, axes: panels,
      title: Label(plain: title), name: Self.name, description: description,
      showsLegend: isColored, margins: .fitted(padding: 8, gap: 12))
  }

  private static let name = "Final parameters of all runs"

  /// Those whose parameters are drawn: the first group's.
  private var names: [String] {
    Array((summary.groups.first?.parameterNames ?? []).prefix(Self.mostParameters))
  }

  private var allCount: Int { summary.groups.first?.parameterNames.count ?? 0 }

  private var runs: String { SweepWording.runs(of: summary.groups) }

  private var title: String {
    allCount > names.count
      ? "\(runs); the first \(names.count) of \(allCount) parameters" : runs
  }

  /// Whether groups are told apart.
  private var isColored: Bool { (2...Self.mostColors).contains(groups.count) }

  private var pairs: [(x: Int, y: Int)] {
    names.indices.flatMap { x in names.indices.dropFirst(x + 1).map { (x, $0) } }
  }

  private func color(_ group: Int) -> Color { theme.seriesColor(isColored ? group : 0) }

  private func label(_ group: Int) -> String? {
    isColored ? SettingNames(groups.map(\.name))[groups[group].name] : nil
  }
}

extension FinalParametersFigure {
  private func values(_ parameter: Int, of group: SweepSummary.Group) -> [Double] {
    group.finalParameters.indices.contains(parameter)
      ? group.finalParameters[parameter].map { Double($0) } : []
  }

  private func scatter(_ pair: (x: Int, y: Int)) -> Axes {
    let points = groups.map { group in
      zip(values(pair.x, of: group), values(pair.y, of: group))
        .filter { $0.isFinite && $1.isFinite }
    }
    let total = points.reduce(0) { $0 + $1.count }
    let marks = points.enumerated().map { index, points in
      // As large a share of each group.
      let room = max(2, points.count * Self.mostDots / max(1, total))
      let drawn =
        total > Self.mostDots && points.count > room ? points.spread(over: room) : points
      return Mark.dots(
        Dots(
          x: drawn.map(\.0), y: drawn.map(\.1), label: drawn.isEmpty ? nil : label(index),
          color: color(index),
          diameter: diameter(for: points.count, of: total)))
    }
    return Axes(
      x: Axis(label: .parameter(names[pair.x])), y: Axis(label: .parameter(names[pair.y])),
      marks: marks)
  }

  private func diameter(for count: Int, of total: Int) -> Double? {
    count > Self.mostLargeDots || total > 10 * Self.mostLargeDots ? 0.8 : total > 200 ? 2.4 : nil
  }

  private var histogram: Axes {
    let values = groups.map { self.values(0, of: $0).filter(\.isFinite) }
    guard let bins = Histogram.Bins(of: values.flatMap { $0 }, scale: .linear) else {
      return .sentence("no finite value")
    }
    let histograms =
      isColored
      ? values.map { Histogram(of: $0, in: bins) }
      : [Histogram(of: values.flatMap { $0 }, in: bins)]
    let tallest = histograms.map(\.greatestCount).max() ?? 1
    return Axes(
      x: Axis(label: .parameter(names[0])),
      y: Axis(
        label: "runs", limits: Limits(lower: 0, upper: 1.08 * Double(max(1, tallest))),
        ticks: .integers),
      marks: histograms.enumerated().flatMap { index, histogram in
        histogram.marks(color: color(index), label: label(index), isFilled: !isColored)
      })
  }

  private var description: String {
    let count = groups.reduce(0) { $0 + $1.finalRMSE.count }
    var sentences = ["\(runs)."]
    if names.count == 1 {
      sentences.append("Histogram of parameter \(names[0]) after the last iteration.")
    } else {
      sentences.append(
        "Scatter plots of the parameters after the last iteration, one for each pair of "
          + names.joined(separator: ", ") + ".")
    }
    if allCount > names.count {
      sentences.append("They are the first \(names.count) of \(allCount) parameters.")
    }
    let others = summary.groups.count - groups.count
    if others > 0 {
      sentences.append(
        "\(Wording.count(others, "setting")) with other parameters \(others == 1 ? "is" : "are") "
          + "left out.")
    }
    if names.count > 1, count > Self.mostDots {
      sentences.append("About \(Self.mostDots) of \(count) points are drawn, evenly spread.")
    }
    sentences += names.indices.map { index in
      let all = groups.flatMap { values(index, of: $0) }.filter(\.isFinite)
      let median = all.sorted().quantileOfAscending(0.5).map(Wording.number)
      return "\(names[index]): \(SweepWording.range(all))"
        + (median.map { ", median \($0)" } ?? "") + "."
    }
    return sentences.joined(separator: " ")
  }
}
