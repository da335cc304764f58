import Experiments
import Plotting
import Typesetting

/// The data and what the model made of them: its curve where it takes one column, else its points.
struct FitFigure {
  let run: TrainingRun
  let theme: Theme

  /// Whose parameters predict: 1 for the first step's, nil for those after the last finite one.
  var step: Int?

  var figure: Figure {
    let series = RunSeries(run: run, theme: theme)
    var marks = [series.actual]
    if let curve = series.curve(parameters: parameters) {
      if case .line(var line) = curve {
        (line.color, line.width) = (theme.emphasis, 2)
        marks.append(.line(line))
      }
    } else {
      marks.append(series.predicted(parameters: parameters))
    }
    var axes = Axes(
      x: Axis(label: series.inputLabel), y: Axis(label: series.targetLabel), marks: marks,
      legend: .emptiest)
    if theme.isAnnotated, let rmse {
      axes.title = Label(plain: "\(place): RMSE \(Wording.fixed(rmse, decimals: 2))")
    }
    return Figure(axes: [axes], name: "Fit", description: description)
  }

  private var parameters: [Float] { run.parameters(ofStep: step) }

  private var place: String { run.place(ofStep: step) }

  private var rmse: Double? { run.rmse(parameters: parameters) }

  private var description: String {
    let names = zip(run.parameters.names, parameters)
      .map { "\($0) = \(Wording.number($1))" }.joined(separator: ", ")
    return "Scatter plot of \(Wording.count(run.inputs.count, "actual value")) and what the model "
      + "predicts \(run.moment(ofStep: step)), with \(names). "
      + RunSeries(run: run, theme: theme).predictionsInWords(parameters: parameters)
      + (rmse.map { " The RMSE is \(Wording.number($0))." } ?? "")
  }
}
