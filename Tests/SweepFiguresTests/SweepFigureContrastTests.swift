import Plotting
import Scenes
import Sweeps
import TestSupport
import Testing

@testable import SweepFigures

@Suite struct SweepFigureContrastTests {
  /// Every kind of figure of a sweep, in the ways that it can look.
  private func figures(theme: Theme) throws -> [Figure] {
    let runs = try ExampleSweeps.runs(12)
    let failing = try ExampleSweeps.runs(3, rate: 1e-3, steps: 30)
    let summary = ExampleSweeps.summary(runs)
    let one = ExampleSweeps.summary(try ExampleSweeps.runs(12, steps: 1))
    let groups = SweepSummary(
      groups: ["a", "b", "c", "d", "e", "f"].map { ExampleSweeps.group(runs, name: $0) },
      outliers: [])
    let histograms = SweepSummary(
      groups: ["a", "b", "c", "d", "e", "f"].map { name in
        ExampleSweeps.group(
          name: name, finalRMSE: [1, 2, 2, 3], parameterNames: ["a"],
          finalParameters: [[1, 2, 2, 3]])
      }, outliers: [])
    let outliers = (runs + failing).prefix(6).map { run in
      (
        SweepSummary.Outlier(
          run: 0, name: "seed=\(run.seed)", seed: run.seed, rmse: RunOutcome(run).finalRMSE,
          score: 4), Optional(run)
      )
    }
    let entries = (runs + failing).map { ContactSheet.Entry(name: "\($0.seed)", run: $0) }
    return [summary, one, groups, histograms].flatMap { summary in
      [
        RMSEFan(summary: summary, theme: theme).figure,
        FinalRMSEFigure(summary: summary, theme: theme).figure,
        FinalParametersFigure(summary: summary, theme: theme).figure,
      ]
    } + [
      OutliersFigure(outliers: outliers, theme: theme).figure,
      ContactSheet(
        runs: entries + [ContactSheet.Entry(name: "none", run: nil)], theme: theme
      ).figure,
    ]
  }

  /// Tints of bands and bars are grounds here, as a line says where they are.
  @Test("text has a contrast of 4.5 and marks have one of 3", arguments: [Theme.clean, .dark])
  func contrast(theme: Theme) throws {
    for figure in try figures(theme: theme) {
      let scene = figure.scene(theme: theme, measuring: FixedTextMetrics())
      let contrast = SceneContrast(of: scene, helpers: [theme.faint])
      #expect(contrast.count > 0)
      #expect(contrast.findings.isEmpty, "\(figure.name): \(contrast.findings)")
    }
  }

  @Test("actual and predicted values differ in shape", arguments: [Theme.clean, .dark, .auto])
  func shapes(theme: Theme) throws {
    for figure in try figures(theme: theme) {
      let groups = figure.scene(theme: theme, measuring: FixedTextMetrics()).items.groups
      func shapes(_ name: String) -> Set<SceneMarkers.Shape> {
        Set(groups.filter { $0.name == name }.flatMap { $0.items.markers.map(\.shape) })
      }
      #expect(shapes("actual").isDisjoint(with: shapes("predicted")), "\(figure.name)")
    }
  }

  @Test("a figure of theme auto is dark's in the colours that it says") func auto() throws {
    let (clean, dark) = (try figures(theme: .clean), try figures(theme: .dark))
    for (light, dark) in zip(clean, dark) {
      let scene = Theme.auto.laidOut(measuring: FixedTextMetrics()) { theme in
        theme.background == .white ? light : dark
      }.scene
      let colors = try #require(scene.darkColors)
      #expect(
        scene.mapColors { color in
          colors[color.opacity(1)]?.opacity(Double(color.alpha) / 255) ?? color
        }.colors == dark.scene(theme: .dark, measuring: FixedTextMetrics()).colors)
    }
  }
}
