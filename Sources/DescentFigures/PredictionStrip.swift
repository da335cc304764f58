import Experiments
import Plotting
import Scenes
import Training
import Typesetting

/// The article's main figure: one panel a step, actual and predicted values in each.
struct PredictionStrip {
  let run: TrainingRun
  let theme: Theme

  /// How many panels there are at most, of steps that are not listed.
  var panels = FigureRequest.usualPanels

  var choice = StepChoice.first

  var figure: Figure {
    let steps = shown
    // Annotated panels draw the model's curve, too, which must not drown in markers.
    let series = RunSeries(
      run: run, theme: theme, markerDiameter: theme.isAnnotated ? 3.6 : nil)
    // So many that the least has two digits.
    let least = steps.map(\.rmse).min() ?? 0
    let decimals = least >= 9.95 ? 1 : least >= 0.0995 ? 2 : 3
    let axes = steps.map { step in
      var axes = Axes(marks: series.comparison(parameters: step.parameters))
      if theme.isAnnotated {
        axes.title = Label(
          plain: "step \(step.step): RMSE \(Wording.fixed(step.rmse, decimals: decimals))")
        axes.x.label = series.inputLabel
        axes.y.label = series.targetLabel
      }
      return axes
    }
    // The article's width for each panel; one panel alone needs more for its title and legend.
    let width = max(2 * Double(steps.count), theme.isAnnotated ? 4 : 2)
    return Figure(
      size: .inches(width, 3), columns: max(1, steps.count), axes: axes,
      name: "Predictions by step", description: description(steps),
      sharesY: theme.isAnnotated, showsLegend: theme.isAnnotated)
  }

  /// The steps that have a panel; a run that diverged has none from there on.
  private var shown: [TrainingStep] {
    let steps = Array(run.finiteSteps)
    switch choice {
    case .first:
      return Array(steps.prefix(panels))
    case .listed(let numbers):
      return Array(
        numbers.compactMap { number in
          steps.indices.contains(number - 1) ? steps[number - 1] : nil
        })
    case .even:
      let count = min(panels, steps.count)
      guard count > 1 else { return Array(steps.prefix(1)) }
      return steps.spread(over: count)
    }
  }

  /// `the steps 1 to 6`, or each where some are left out.
  private func numbers(of steps: [TrainingStep]) -> String {
    guard let first = steps.first?.step, let last = steps.last?.step else { return "no step" }
    if first == last { return "step \(first)" }
    if steps.map(\.step) == Array(first...max(first, last)) {
      return "the steps \(first) to \(last)"
    }
    return "the steps " + steps.map { "\($0.step)" }.joined(separator: ", ")
  }

  private func description(_ steps: [TrainingStep]) -> String {
    guard let first = steps.first, let last = steps.last else { return "No steps." }
    let errors = steps.map { Wording.number($0.rmse) }.joined(separator: ", ")
    let panels = Wording.count(steps.count, "panel")
    let whose = steps.count > 1 ? "one for each of \(numbers(of: steps))" : numbers(of: steps)
    // The ends of one panel are the same.
    let ends = (steps.count > 1 ? [first, last] : [first]).map { step in
      "\(Wording.range(run.predictions(parameters: step.parameters))) at step \(step.step)"
    }
    return "\(panels), \(whose) "
      + "of training, with the same \(run.inputs.count) actual values in each. "
      + RunSeries(run: run, theme: theme).dataInWords
      + " Predicted values: \(ends.joined(separator: ", "))"
      + ". RMSE by step: \(errors)."
  }
}
