import Experiments
import Plotting
import Typesetting

/// Scatter plots of a run: its data, and what the model made of them before training.
struct ScatterFigures {
  let run: TrainingRun
  let theme: Theme

  /// The targets over the inputs.
  var data: Figure {
    let series = RunSeries(run: run, theme: theme)
    return Figure(
      axes: [axes(marks: [series.actual])],
      name: "Data",
      description: "Scatter plot of \(run.inputs.count) points. " + series.dataInWords)
  }

  /// Actual and predicted values with the parameters that training starts from.
  var initialPredictions: Figure {
    let series = RunSeries(run: run, theme: theme)
    let parameters = run.parameters.initial
    var panel = axes(marks: series.comparison(parameters: parameters))
    if theme.isAnnotated { panel.legend = .emptiest }
    let rmse = run.steps.first.map { " The RMSE is \(Wording.number($0.rmse))." } ?? ""
    return Figure(
      axes: [panel],
      name: "Initial predictions",
      description: "Scatter plot of \(run.inputs.count) actual values and what the model predicts "
        + "for them before training. " + series.predictionsInWords(parameters: parameters) + rmse)
  }

  private func axes(marks: [Mark]) -> Axes {
    guard theme.isAnnotated else { return Axes(marks: marks) }
    return Axes(
      x: Axis(label: Label(plain: run.inputLabel)), y: Axis(label: Label(plain: run.targetLabel)),
      marks: marks)
  }
}
