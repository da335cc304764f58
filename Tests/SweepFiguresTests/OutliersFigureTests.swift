import Experiments
import Plotting
import Scenes
import Sweeps
import TestSupport
import Testing

@testable import SweepFigures

private func outlier(_ run: TrainingRun, name: String? = nil, score: Double = 4.14)
  -> SweepSummary.Outlier
{
  SweepSummary.Outlier(
    run: 0, name: name ?? "seed=\(run.seed)", seed: run.seed, rmse: RunOutcome(run).finalRMSE,
    score: score)
}

@Test func anOutlierShowsDataPredictionsAndModel() throws {
  let run = try ExampleSweeps.runs(1)[0]
  let figure = OutliersFigure(outliers: [(outlier(run), run)], theme: .clean).figure
  let rmse = DecimalText.fixed(run.steps[9].rmse, decimals: 1)
  #expect(figure.axes.map { $0.title?.reading } == ["seed 0: RMSE \(rmse), score 4.1"])
  let scene = figure.scene(theme: .clean, measuring: FixedTextMetrics())
  let legend = scene.items.groups(.legend).flatMap { $0.items.texts.map(\.string) }
  #expect(legend == ["model", "actual", "predicted"])
  guard case .dots(let predicted)? = figure.axes[0].marks.last else {
    Issue.record("no predictions")
    return
  }
  // The last step's, to which the error belongs.
  #expect(
    predicted.y == run.predictions(parameters: run.steps[9].parameters).map { Double($0) })
}

@Test func aDivergedOutlierSaysWhere() throws {
  let run = try ExampleSweeps.runs(1, rate: 1e-3, steps: 30)[0]
  let step = try #require(run.divergence).step
  let figure = OutliersFigure(
    outliers: [
      (outlier(run, score: .infinity), run),
      (outlier(run, name: "optimizer.learning-rate=1e-3 seed=0", score: .infinity), nil),
    ], theme: .clean
  ).figure
  #expect(
    figure.axes.map { $0.title?.reading } == [
      "seed 0: diverged at step \(step)", "learning-rate=1e-3 seed 0: diverged",
    ])
  #expect(!figure.description.contains("inf") && figure.description.contains("It is not drawn."))
  let scene = figure.scene(theme: .clean, measuring: FixedTextMetrics())
  #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
}

@Test func sixOfManyOutliersHaveAPanel() throws {
  let runs = try ExampleSweeps.runs(8)
  let figure = OutliersFigure(outliers: runs.map { (outlier($0), $0) }, theme: .clean).figure
  #expect(figure.axes.count == 6 && figure.rows == 2 && figure.columns == 3)
  #expect(figure.description.contains("the 6 of 8 runs that lie furthest"))
}

@Test func withoutOutliersThereIsASentence() {
  let figure = OutliersFigure(outliers: [], theme: .clean).figure
  #expect(figure.description == "No run lies far from the rest.")
  let scene = figure.scene(theme: .clean, measuring: FixedTextMetrics())
  #expect(scene.items.texts.map(\.string) == ["no run lies far from the rest"])
}
