import Experiments
import Plotting
import Typesetting

/// What the model misses: actual minus predicted values over the inputs.
struct ResidualsFigure {
  let run: TrainingRun
  let theme: Theme

  /// Whose parameters predict: 1 for the first step's, nil for those after the last finite one.
  var step: Int?

  var figure: Figure {
    let inputs = run.inputs.map { Double($0) }
    let finite = inputs.filter(\.isFinite)
    let (least, greatest) = (finite.min() ?? 0, finite.max() ?? 1)
    let zero = Line(
      x: [least, greatest], y: [0, 0], color: theme.ink.opacity(0.6), width: 0.8, dashes: [4, 3])
    var axes = Axes(
      x: Axis(label: Label(plain: run.inputLabel)),
      y: Axis(label: Label(plain: "\(run.targetLabel): actual − predicted")),
      marks: [
        .line(zero),
        .dots(
          Dots(
            x: inputs, y: residuals.map { Double($0) }, label: "residual",
            color: theme.seriesColor(0))),
      ])
    if theme.isAnnotated {
      axes.title = Label(plain: "residuals, \(place)")
    }
    return Figure(axes: [axes], name: "Residuals", description: description)
  }

  private var residuals: [Float] {
    zip(run.targets, run.predictions(parameters: run.parameters(ofStep: step))).map { $0 - $1 }
  }

  private var place: String { run.place(ofStep: step) }

  private var description: String {
    let above = residuals.count { $0 > 0 }
    return
      "Scatter plot of \(Wording.count(residuals.count, "residual")) (actual minus predicted), "
      + "\(place), with a line at zero: \(Wording.range(residuals)), \(above) above zero and "
      + "\(residuals.count { $0 < 0 }) below."
  }
}
