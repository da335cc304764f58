import Plotting
import Scenes
import Training

/// Reaching the minimum: the loss over one parameter, where the run stands on it, and where it goes.
struct GradientDescentFigure {
  let run: TrainingRun
  let theme: Theme

  var figure: Figure {
    let slice = LossSlice(run: run)
    let start = slice.start
    let minimum = slice.minimum
    let reach = max(abs(start.x - minimum.x), .leastNormalMagnitude) * 1.35
    let visited = run.steps.map { slice.point($0.parameters) }
    let marks: [Mark] = [
      slice.curve(
        from: minimum.x - reach, to: minimum.x + reach, color: theme.palette[0]),
      .line(
        Line(
          x: visited.map(\.x), y: visited.map(\.y), color: theme.ink.opacity(0.45), width: 0.8,
          dashes: [3, 3])),
      .dots(Dots(x: visited.map(\.x), y: visited.map(\.y), color: theme.ink, diameter: 4.5)),
      .arrow(
        Arrow(
          [start, descent(from: start, slice)], color: .red, width: 2, headLength: 11, startGap: 5)),
      .dots(Dots(x: [start.x], y: [start.y], color: .red, diameter: 7)),
      .annotation(
        Annotation(
          "step 1", at: start, dx: leansRight(slice) ? -9 : 9, dy: 3,
          anchor: leansRight(slice) ? .end : .start)),
      .annotation(
        Annotation(
          "against the gradient", at: middle(start, descent(from: start, slice)),
          dx: leansRight(slice) ? 10 : -10, dy: -2,
          anchor: leansRight(slice) ? .start : .end, color: Color(0xc00000))),
      .annotation(Annotation("minimum", at: minimum, dy: 17)),
    ]
    let top = max(slice.loss(minimum.x - reach), slice.loss(minimum.x + reach))
    return Figure(
      axes: [
        Axes(
          x: Axis(label: Label(stringLiteral: "parameter $\(slice.parameterName)$")),
          y: lossAxis(from: minimum.y, to: top), marks: marks)
      ],
      name: "Gradient descent", description: description(slice, visited: visited))
  }

  /// Room below the minimum for its name.
  private func lossAxis(from lower: Double, to upper: Double) -> Axis {
    let room = (upper - lower) * 0.12
    return Axis(
      label: "loss (mean squared error)",
      limits: Limits(lower: lower - room, upper: upper + room / 2))
  }

  private func leansRight(_ slice: LossSlice) -> Bool { slice.minimum.x > slice.start.x }

  /// A place along the tangent, part of the way to where the tangent meets the minimum's height.
  private func descent(from start: DataPoint, _ slice: LossSlice) -> DataPoint {
    let slope = slice.slopeAtStart
    guard slope != 0 else { return start }
    let fall = 0.55 * (start.y - slice.minimum.y)
    return DataPoint(start.x - fall / slope, start.y - fall)
  }

  private func middle(_ one: DataPoint, _ other: DataPoint) -> DataPoint {
    DataPoint((one.x + other.x) / 2, (one.y + other.y) / 2)
  }

  private func description(_ slice: LossSlice, visited: [DataPoint]) -> String {
    let name = slice.parameterName
    let last = visited.last ?? slice.start
    return "The loss as a curve of parameter \(name), with its minimum of "
      + "\(Wording.number(slice.minimum.y)) at \(name) = \(Wording.number(slice.minimum.x)). "
      + "Dots mark \(Wording.count(visited.count, "step")) of the run, from "
      + "\(name) = \(Wording.number(slice.start.x)) with a loss of \(Wording.number(slice.start.y)) "
      + "to \(name) = \(Wording.number(last.x)) with a loss of \(Wording.number(last.y)). A red arrow "
      + "points from the first down the slope, against the gradient of "
      + "\(Wording.number(slice.slopeAtStart)). The curve holds the other parameters where they "
      + "start; the dots are where all of them really went."
  }
}
