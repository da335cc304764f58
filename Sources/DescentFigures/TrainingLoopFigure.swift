import Experiments
import Plotting
import Scenes
import Typesetting

/// The loop of training as a flow chart.
struct TrainingLoopFigure {
  let run: TrainingRun
  let theme: Theme

  private struct Stage {
    var lines: [Label]
    var fill: Color
  }

  // The chart's own units are points, y upwards.
  private static let size = Size(width: 698, height: 136)
  private static let boxWidth = 92.0
  private static let boxHeight = 54.0
  private static let middle = 42.0

  var figure: Figure {
    let stages = self.stages
    let gap =
      (Self.size.width - 24 - Self.boxWidth * Double(stages.count)) / Double(stages.count - 1)
    let centers = stages.indices.map { index in
      DataPoint(12 + Self.boxWidth / 2 + Double(index) * (Self.boxWidth + gap), Self.middle)
    }
    var marks: [Mark] = zip(stages, centers).map { stage, center in
      .box(
        Box(
          at: center, width: Self.boxWidth, height: Self.boxHeight,
          outline: .rectangle(cornerRadius: 6), lines: stage.lines, fill: stage.fill))
    }
    for (from, to) in zip(centers, centers.dropFirst()) {
      marks.append(
        .arrow(
          Arrow([
            DataPoint(from.x + Self.boxWidth / 2 + 2, from.y),
            DataPoint(to.x - Self.boxWidth / 2 - 2, to.y),
          ])))
    }
    marks += loop(from: centers[4], backTo: centers[1])
    return Figure(
      size: Self.size,
      axes: [
        Axes(
          x: Axis(limits: Limits(lower: 0, upper: Self.size.width)),
          y: Axis(limits: Limits(lower: 0, upper: Self.size.height)), marks: marks,
          showsFrame: false)
      ],
      name: "Training loop", description: description,
      margins: .fixed(SubplotArea(left: 0, right: 1, bottom: 0, top: 1)))
  }

  private var stages: [Stage] {
    let calm = theme.seriesColor(0).opacity(0.10)
    let busy = theme.seriesColor(0).opacity(0.22)
    return [
      Stage(lines: ["initialise", "$\\theta \\leftarrow$ random"], fill: calm),
      Stage(lines: ["predict", "$\\hat{y} = f(t; \\theta)$"], fill: busy),
      Stage(lines: ["loss", "$L(\\hat{y}, y)$"], fill: busy),
      Stage(lines: ["gradient", "$\\nabla_{\\theta} L$"], fill: busy),
      Stage(lines: ["step", "$\\theta \\leftarrow \\theta - \\eta \\nabla L$"], fill: busy),
      Stage(lines: ["stop"] + end, fill: calm),
    ]
  }

  /// When training stops; a long number takes a line for itself.
  private var end: [Label] {
    let steps = Wording.count(run.steps.count, "step")
    return steps.count <= 8
      ? [Label(plain: "after \(steps)")] : ["after", Label(plain: steps)]
  }

  /// The way back over the top of the boxes.
  private func loop(from step: DataPoint, backTo predict: DataPoint) -> [Mark] {
    let edge = Self.middle + Self.boxHeight / 2 + 2
    let top = edge + 36
    return [
      .arrow(
        Arrow([
          DataPoint(step.x, edge), DataPoint(step.x, top), DataPoint(predict.x, top),
          DataPoint(predict.x, edge),
        ])),
      .annotation(
        Annotation("repeat", at: DataPoint((step.x + predict.x) / 2, top), dy: -6)),
    ]
  }

  private var description: String {
    "Flow chart of training: initialise the parameters, predict, take the loss, take its gradient, "
      + "and step the parameters against it; then back to predict, and stop after "
      + "\(Wording.count(run.steps.count, "step"))."
  }
}
