import DescentFigures
import Plotting
import Sweeps
import Typesetting

/// A figure with a panel for each group of a sweep: for each setting of a grid, or for all runs.
package struct GroupPanels {
  let summary: SweepSummary
  let theme: Theme

  /// More panels than these nobody compares.
  static let most = SweepSummary.mostDrawnGroups

  /// The groups that have a panel.
  var shown: ArraySlice<SweepSummary.Group> { summary.groups.prefix(Self.most) }

  /// Whether one panel shows everything.
  var isSingle: Bool { summary.groups.count <= 1 }

  private var grid: PanelGrid { PanelGrid(count: shown.count) }

  /// The figure, of which each group's panel is asked for.
  ///
  /// - Parameters:
  ///   - name: what the figure is called.
  ///   - description: what all panels have in common, as a sentence.
  ///   - sharesY: whether the panels have the same limits on y.
  ///   - showsLegend: whether the series are explained, above several panels or in a single one.
  ///   - panel: the panel of a group, without its title.
  ///   - words: what that panel shows, as sentences.
  /// - Returns: the panels on one page, with the runs counted in its title and its description.
  func figure(
    name: String, description: String, sharesY: Bool = false, showsLegend: Bool = false,
    panel: (SweepSummary.Group) -> Axes, words: (SweepSummary.Group) -> String
  ) -> Figure {
    guard !summary.groups.isEmpty else {
      return .sentence("no runs", name: name, description: "No runs.")
    }
    let titles = titles
    let panels = shown.enumerated().map { index, group in
      var axes = panel(group)
      if isSingle {
        if showsLegend { axes.legend = .emptiest }
      } else {
        axes.title = titles[index]
        if !grid.isLowest(index, of: shown.count) { axes.x.label = nil }
        if !grid.isLeftmost(index) { axes.y.label = nil }
      }
      return axes
    }
    return Figure(
      size: grid.size, rows: grid.rows, columns: grid.columns, axes: panels,
      title: Label(plain: title), name: name,
      description: ([title + ".", description] + shown.map { sentences(words($0), of: $0) })
        .joined(separator: " "),
      sharesY: sharesY && !isSingle, showsLegend: showsLegend && !isSingle,
      margins: .fitted(padding: 8, gap: 12))
  }

  /// Whether some of the panels are called by the numbers of their settings, the first of which is 1.
  package static func areNumbered(of summary: SweepSummary) -> Bool {
    let panels = GroupPanels(summary: summary, theme: .clean)
    return !panels.isSingle
      && panels.titles.enumerated().contains { $1 == Label(plain: "setting \($0 + 1)") }
  }

  /// What tells each panel from the others; settings whose names do not, as their middle has no room, are
  /// numbered.
  private var titles: [Label] {
    let names = SettingNames(summary.groups.map(\.name))
    let titles = shown.map { group in
      let endings = SweepWording.endings(
        diverged: group.divergedCount, failed: group.failedCount)
      return FittingTitle.label(
        [([names[group.name]] + endings).joined(separator: ", "), names[group.name]],
        width: grid.panelWidth, size: theme.titleSize)
    }
    return titles.enumerated().map { index, title in
      titles.count { $0 == title } == 1 ? title : Label(plain: "setting \(index + 1)")
    }
  }

  /// `3000 runs of 500 settings, 3 diverged; the first 12 are shown`.
  private var title: String {
    SweepWording.runs(of: summary.groups)
      + (summary.groups.count > Self.most ? "; the first \(Self.most) are shown" : "")
  }

  private func sentences(_ words: String, of group: SweepSummary.Group) -> String {
    isSingle ? words : "\(group.name) (\(SweepWording.runs(of: group))): \(words)"
  }
}
