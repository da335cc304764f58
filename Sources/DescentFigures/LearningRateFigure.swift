import Plotting
import Scenes
import Training

/// What the learning rate does: real runs from the same start at three rates.
struct LearningRateFigure {
  let run: TrainingRun
  let theme: Theme

  /// How many steps each run takes.
  private static let steps = 6

  private struct Trial {
    var title: String
    var verdict: String
    var rate: Double
    var visited: [DataPoint]
  }

  var figure: Figure {
    let slice = LossSlice(run: run)
    let trials = self.trials(slice)
    let center = slice.minimum.x
    let reach =
      1.15 * (trials.flatMap(\.visited).map { abs($0.x - center) }.filter(\.isFinite).max() ?? 1)
    let top = max(slice.loss(center - reach), slice.loss(center + reach))
    let axes = trials.map { trial in
      Axes(
        title: Label(plain: "\(trial.title): \(Self.text(trial.rate))"),
        x: Axis(
          label: Label(stringLiteral: "parameter $\(slice.parameterName)$"),
          limits: Limits(lower: center - reach, upper: center + reach)),
        y: Axis(
          label: "loss", limits: Limits(lower: slice.minimum.y - 0.08 * top, upper: 1.04 * top)),
        marks: marks(of: trial, slice: slice, from: center - reach, to: center + reach))
    }
    return Figure(
      size: .inches(10.5, 3.6), columns: trials.count, axes: axes, name: "Learning rates",
      description: description(trials, slice), sharesY: true,
      margins: theme.isAnnotated
        ? nil : .fixed(SubplotArea(left: 0.08, right: 0.98, bottom: 0.16, top: 0.88)))
  }

  private func marks(
    of trial: Trial, slice: LossSlice, from lower: Double, to upper: Double
  ) -> [Mark] {
    var marks = [slice.curve(from: lower, to: upper, color: theme.palette[0])]
    for (from, to) in zip(trial.visited, trial.visited.dropFirst())
    where from.x.isFinite && from.y.isFinite && to.x.isFinite && to.y.isFinite {
      marks.append(
        .arrow(
          Arrow(
            [from, to], color: theme.emphasis, width: 1, headLength: 6, startGap: 2, endGap: 3)))
    }
    marks.append(
      .dots(
        Dots(
          x: trial.visited.map(\.x), y: trial.visited.map(\.y), color: theme.emphasis, diameter: 5)
      ))
    if let first = trial.visited.first {
      let isLeft = first.x < slice.minimum.x
      marks.append(
        .annotation(
          Annotation(
            "start", at: first, dx: isLeft ? -8 : 8, dy: 3, anchor: isLeft ? .end : .start)))
    }
    return marks
  }

  /// A tenth of the run's rate, the rate itself, and one just past where steps stop shrinking.
  ///
  /// On a quadratic with curvature `h`, each step multiplies the distance to the minimum by
  /// `1 - rate * h`: beyond `2 / h` it grows.
  private func trials(_ slice: LossSlice) -> [Trial] {
    let rate = run.experiment.learningRate
    let tooLarge = Double(DecimalText.scientific(1.05 * 2 / slice.curvature, decimals: 1)) ?? rate
    return [
      ("too small", "creeps towards the minimum", rate / 10),
      ("right", "reaches the minimum", rate),
      ("too large", "jumps over the minimum, farther each time", tooLarge),
    ].map { title, verdict, rate in
      let steps = Trainer(
        model: run.model, loss: MeanSquaredError(),
        optimizer: GradientDescent(learningRate: rate)
      ).train(on: run.dataset, from: run.parameters.initial, steps: Self.steps).steps
      return Trial(
        title: title, verdict: verdict, rate: rate,
        visited: steps.map { slice.point($0.parameters) })
    }
  }

  /// A rate as people write it, rounded to hide what dividing by ten left behind.
  private static func text(_ rate: Double) -> String {
    let short = DecimalText.general(rate, digits: 3)
    return Double(short).map { "\($0)" } ?? short
  }

  private func description(_ trials: [Trial], _ slice: LossSlice) -> String {
    let name = slice.parameterName
    let runs = trials.map { trial in
      let first = trial.visited.first?.y ?? .nan
      let last = trial.visited.last?.y ?? .nan
      return "Learning rate \(Self.text(trial.rate)), \(trial.title): the loss goes from "
        + "\(Wording.number(first)) to \(Wording.number(last)) and \(trial.verdict)."
    }
    return "\(Wording.count(trials.count, "panel")) with the same curve, the loss over parameter "
      + "\(name), and \(Self.steps) points of a real run from the same start in each. "
      + runs.joined(separator: " ")
  }
}
