import Experiments
import Plotting
import Scenes
import Training
import Typesetting

/// Descent as it happens: the fit step by step, and beside it the RMSE over the steps up to there.
struct DescentAnimation {
  let run: TrainingRun
  let theme: Theme

  /// How many frames there are at most, of steps that are not listed.
  var frames = DescentAnimation.usualFrames

  var choice = StepChoice.even

  /// As many as pass in five seconds without a jerk.
  static let usualFrames = 60

  /// Each frame as a figure, at least one; their limits are not yet the same along the left of RMSE.
  var figures: [Figure] {
    let steps = shown
    guard let last = steps.last else { return [figure(at: nil, of: steps, curve: [])] }
    let curve = ThinnedSteps.thinned(run.finiteSteps.prefix(last.step), keeping: steps)
    return steps.map { figure(at: $0, of: steps, curve: curve) }
  }

  /// The steps that have a frame, forwards and each once; a run that diverged has none from there on.
  private var shown: [TrainingStep] {
    let steps = run.finiteSteps
    switch choice {
    case .first:
      return Array(steps.prefix(frames))
    case .even:
      let count = min(frames, steps.count)
      return count > 1 ? steps.spread(over: count) : Array(steps.suffix(1))
    case .listed(let numbers):
      return Set(numbers).sorted().compactMap { number in
        steps.indices.contains(number - 1) ? steps[number - 1] : nil
      }
    }
  }

  private func figure(
    at step: TrainingStep?, of steps: [TrainingStep], curve: [TrainingStep]
  ) -> Figure {
    Figure(
      size: .inches(9.6, 4.2), columns: 2,
      axes: [fit(at: step, of: steps), errors(upTo: step, of: steps, curve: curve)],
      name: "Gradient descent step by step", description: description(steps), showsLegend: true)
  }

  private func fit(at step: TrainingStep?, of steps: [TrainingStep]) -> Axes {
    let series = RunSeries(run: run, theme: theme)
    var marks = [series.actual]
    if let step {
      if let curve = series.curve(parameters: step.parameters) { marks.append(curve) }
      marks.append(series.predicted(parameters: step.parameters))
    }
    return Axes(
      title: step.map { step in
        // Digits are of one width, and so is the space, so that the words stay where they are.
        Label(plain: "step " + Self.padded("\(step.step)", to: "\(steps.last?.step ?? 0)".count))
      },
      x: Axis(label: series.inputLabel),
      y: Axis(label: series.targetLabel, limits: reach(of: steps)), marks: marks)
  }

  private func errors(
    upTo step: TrainingStep?, of steps: [TrainingStep], curve: [TrainingStep]
  ) -> Axes {
    var axes = Axes(
      x: Axis(label: "Iteration", ticks: theme.isAnnotated ? .integers : nil),
      y: Axis(label: "RMSE"), marks: [])
    guard let step else { return axes }
    let passed = curve.prefix { $0.step <= step.step }
    axes.marks = [
      .line(
        Line(
          x: passed.map { Double($0.step) }, y: passed.map(\.rmse),
          marker: curve.count <= Self.mostMarkers ? .circle : nil)),
      .dots(Dots(x: [Double(step.step)], y: [step.rmse], color: theme.emphasis)),
    ]
    if theme.isAnnotated {
      let words = steps.map { Wording.fixed($0.rmse, decimals: 2) }
      axes.title = Label(
        plain: "RMSE "
          + Self.padded(
            Wording.fixed(step.rmse, decimals: 2), to: words.map(\.count).max() ?? 0))
    }
    return axes
  }

  /// With more steps in half a page, markers would hide the line.
  private static let mostMarkers = 30

  /// Words with figure spaces, as wide as a digit, before them.
  private static func padded(_ words: String, to count: Int) -> String {
    String(repeating: "\u{2007}", count: max(0, count - words.count)) + words
  }
}

extension DescentAnimation {
  /// The limits of what is predicted: those of the data and of all frames, but at most as far from the
  /// data as they are high, since a wild step would make a line of them.
  ///
  /// Nil where there is no data to go by.
  private func reach(of steps: [TrainingStep]) -> Limits? {
    let targets = run.targets.map { Double($0) }.filter(\.isFinite)
    guard let least = targets.min(), let greatest = targets.max() else { return nil }
    let height = greatest > least ? greatest - least : max(abs(greatest), 1)
    let bounds = (least - height)...(greatest + height)
    guard bounds.lowerBound.isFinite, bounds.upperBound.isFinite else { return nil }
    let predicted = steps.flatMap { run.predictions(parameters: $0.parameters) }
      .filter(\.isFinite)
      .map { min(max(Double($0), bounds.lowerBound), bounds.upperBound) }
    return Limits(covering: targets + [predicted.min(), predicted.max()].compactMap { $0 })
  }

  private func description(_ steps: [TrainingStep]) -> String {
    guard let first = steps.first, let last = steps.last else {
      return "Scatter plot of \(Wording.count(run.inputs.count, "actual value")), and no steps. "
        + RunSeries(run: run, theme: theme).dataInWords
    }
    return "Animation of \(Wording.count(steps.count, "frame")), from step \(first.step) to step "
      + "\(last.step). Left, \(Wording.count(run.inputs.count, "actual value")) and what the model "
      + "predicts at the step. " + RunSeries(run: run, theme: theme).dataInWords
      + " Predicted values: \(Wording.range(run.predictions(parameters: first.parameters))) at "
      + "step \(first.step), \(Wording.range(run.predictions(parameters: last.parameters))) at "
      + "step \(last.step). Right, the root mean squared error over the steps up to there: from "
      + "\(Wording.number(first.rmse)) to \(Wording.number(last.rmse))."
  }
}
