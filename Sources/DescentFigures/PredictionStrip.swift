import Plotting
import Scenes
import Training
import Typesetting

/// The article's main figure: one panel a step, actual and predicted values in each.
struct PredictionStrip {
  let run: TrainingRun
  let theme: Theme

  /// How many of the first steps are shown.
  var panels = 6

  var figure: Figure {
    let steps = run.steps.prefix(panels)
    // Annotated panels draw the model's curve, too, which must not drown in markers.
    let series = RunSeries(
      run: run, theme: theme, markerDiameter: theme.isAnnotated ? 3.6 : nil)
    let axes = steps.map { step in
      var axes = Axes(marks: series.comparison(parameters: step.parameters))
      if theme.isAnnotated {
        axes.title = Label(
          plain: "step \(step.step): RMSE \(Wording.fixed(step.rmse, decimals: 1))")
        axes.x.label = RunSeries.inputLabel
        axes.y.label = RunSeries.targetLabel
      }
      return axes
    }
    // The article's width for each panel; one panel alone needs more for its title and legend.
    let width = max(2 * Double(steps.count), theme.isAnnotated ? 4 : 2)
    return Figure(
      size: .inches(width, 3), columns: max(1, steps.count), axes: Array(axes),
      name: "Predictions by step", description: description(steps),
      sharesY: theme.isAnnotated, showsLegend: theme.isAnnotated)
  }

  private func description(_ steps: ArraySlice<TrainingStep>) -> String {
    guard let first = steps.first, let last = steps.last else { return "No steps." }
    let errors = steps.map { Wording.number($0.rmse) }.joined(separator: ", ")
    return "\(Wording.count(steps.count, "panel")), one for each of the steps \(first.step) to "
      + "\(last.step) of training, with the same \(run.inputs.count) actual values in each. "
      + RunSeries(run: run, theme: theme).dataInWords
      + " Predicted values: \(Wording.range(run.predictions(parameters: first.parameters))) at "
      + "step \(first.step), \(Wording.range(run.predictions(parameters: last.parameters))) at "
      + "step \(last.step). RMSE by step: \(errors)."
  }
}
