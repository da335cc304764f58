import DescentFigures
import Experiments
import Plotting
import Sweeps
import Typesetting

/// The runs that lie far from the rest: their data, and what the model made of them.
public struct OutliersFigure {
  private let outliers: [(SweepSummary.Outlier, TrainingRun?)]
  private let theme: Theme

  /// - Parameters:
  ///   - outliers: each with its run, made once more; nil where that failed.
  ///   - theme: decides colours.
  public init(outliers: [(SweepSummary.Outlier, TrainingRun?)], theme: Theme) {
    self.outliers = outliers
    self.theme = theme
  }

  static let mostPanels = 6

  /// A panel for each of the first six at its last finite step, or a sentence that there is none.
  public var figure: Figure {
    let name = "Outliers"
    guard !outliers.isEmpty else {
      let sentence = "no run lies far from the rest"
      return .sentence(sentence, name: name, description: sentence.capitalizedFirst + ".")
    }
    let shown = outliers.prefix(Self.mostPanels)
    let grid = PanelGrid(count: shown.count)
    return Figure(
      size: grid.size, rows: grid.rows, columns: grid.columns,
      axes: shown.map { axes(of: $0.0, $0.1, in: grid) }, name: name,
      description: description(shown),
      showsLegend: shown.contains { $0.1 != nil }, margins: .fitted(padding: 8, gap: 12))
  }

  private func axes(
    of outlier: SweepSummary.Outlier, _ run: TrainingRun?, in grid: PanelGrid
  ) -> Axes {
    let (name, words) = (name(of: outlier), Self.words(outlier, run))
    let error = words.split(separator: ",").first.map { String($0) } ?? ""
    let title = FittingTitle.label(
      ["\(name): \(words)", "\(name): \(error)", name], width: grid.panelWidth,
      size: theme.titleSize)
    guard let run else {
      var axes = Axes.sentence("no run to show")
      axes.title = title
      return axes
    }
    let series = RunSeries(run: run, theme: theme, markerDiameter: 3.6)
    let parameters = run.lastFiniteParameters
    return Axes(
      title: title, x: Axis(label: series.inputLabel), y: Axis(label: series.targetLabel),
      marks: [series.curve(parameters: parameters)].compactMap { $0 } + [
        series.actual, series.predicted(parameters: parameters),
      ])
  }

  /// `seed 17`, after the setting if there are several.
  private func name(of outlier: SweepSummary.Outlier) -> String {
    SettingNames.seedInWords(SettingNames(outliers.map(\.0.name))[outlier.name])
  }

  /// `RMSE 61.2, score 4.1`, or `diverged at step 8`.
  private static func words(_ outlier: SweepSummary.Outlier, _ run: TrainingRun?) -> String {
    if let rmse = outlier.rmse {
      let score =
        outlier.score.isFinite ? ", score \(Wording.fixed(outlier.score, decimals: 1))" : ""
      return "RMSE \(Wording.short(rmse))\(score)"
    }
    return "diverged" + (run?.divergence.map { " at step \($0.step)" } ?? "")
  }

  private func description(
    _ shown: ArraySlice<(SweepSummary.Outlier, TrainingRun?)>
  ) -> String {
    let count =
      shown.count < outliers.count
      ? "the \(shown.count) of \(outliers.count) runs that lie furthest"
      : shown.count == 1 ? "the one run that lies far" : "the \(shown.count) runs that lie furthest"
    let sentences = shown.map { outlier, run in
      let range = run.map { run in
        " Predicted values: "
          + Wording.range(run.predictions(parameters: run.lastFiniteParameters)) + "; "
          + "actual: \(Wording.range(run.targets))."
      }
      return "\(outlier.name): \(Self.words(outlier, run)).\(range ?? " It is not drawn.")"
    }
    return
      "Scatter plots of actual and predicted values of \(count) from the rest of a sweep, each "
      + "at its last finite iteration. A score counts robust standard deviations. "
      + sentences.joined(separator: " ")
  }
}
