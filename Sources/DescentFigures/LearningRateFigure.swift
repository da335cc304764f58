import Experiments
import Plotting
import Scenes
import Typesetting

/// What the learning rate does: real runs from the same start at three rates.
struct LearningRateFigure {
  let run: TrainingRun
  let theme: Theme
  private let slice: LossSlice
  private let trials: [LearningRateTrial]

  init(run: TrainingRun, theme: Theme, parameter: Int? = nil) {
    self.run = run
    self.theme = theme
    slice = LossSlice(run: run, parameter: parameter)
    trials = LearningRateTrial.trials(of: run, slice: slice)
  }

  var figure: Figure {
    let limits = Limits(lower: slice.minimum.x - reach, upper: slice.minimum.x + reach)
    let top = max(slice.loss(limits.lower), slice.loss(limits.upper))
    let curve = slice.curve(from: limits.lower, to: limits.upper, color: theme.seriesColor(0))
    let axes = trials.map { trial in
      Axes(
        title: Label(plain: "\(trial.outcome.title): \(trial.rateText)"),
        x: Axis(label: slice.parameterLabel, limits: limits),
        y: Axis(
          label: "loss", limits: Limits(lower: slice.minimum.y - 0.08 * top, upper: 1.04 * top)),
        marks: [.line(curve)] + marks(of: trial))
    }
    return Figure(
      size: .inches(10.5, 3.6), columns: trials.count, axes: axes, name: "Learning rates",
      description: description, sharesY: true,
      margins: theme.isAnnotated
        ? nil : .fixed(SubplotArea(left: 0.08, right: 0.98, bottom: 0.16, top: 0.88)))
  }

  /// How far the curve goes on both sides of the minimum; trials that jump farther are cut off.
  private var reach: Double {
    let distance = abs(slice.start.x - slice.minimum.x)
    let farthest = slice.greatestDistance(of: trials.flatMap(\.visited))
    let reach = 1.15 * (distance > 0 ? min(farthest, 4 * distance) : farthest)
    return reach > 0 ? reach : 1
  }

  private func marks(of trial: LearningRateTrial) -> [Mark] {
    var marks: [Mark] = zip(trial.visited, trial.visited.dropFirst()).map { from, to in
      .arrow(
        Arrow([from, to], color: theme.emphasis, width: 1, headLength: 6, startGap: 2, endGap: 3))
    }
    marks.append(
      .dots(
        Dots(
          x: trial.visited.map(\.x), y: trial.visited.map(\.y), color: theme.emphasis, diameter: 5)
      ))
    let isLeft = slice.start.x < slice.minimum.x
    marks.append(
      .annotation(
        Annotation(
          "start", at: slice.start, dx: isLeft ? -8 : 8, dy: 3, anchor: isLeft ? .end : .start)))
    return marks
  }

  private var description: String {
    let runs = trials.map { trial in
      guard trial.first.isFinite else {
        return "Learning rate \(trial.rateText): the loss is not finite from the start."
      }
      return "Learning rate \(trial.rateText), \(trial.outcome.title): the loss goes from "
        + "\(Wording.number(trial.first)) to \(Wording.number(trial.last)) and "
        + "\(trial.outcome.verdict)."
    }
    let rate = run.experiment.optimizer.learningRate
    let own =
      trials.contains { $0.rate == rate }
      ? [] : ["The run itself has learning rate \(LearningRateTrial.text(rate))."]
    return "\(Wording.count(trials.count, "panel")) with the same curve, the loss over parameter "
      + "\(slice.parameterName), and \(trials.first?.visited.count ?? 0) points of a real run from "
      + "the same start in each. " + (runs + own).joined(separator: " ")
  }
}
