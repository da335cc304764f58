import Experiments
import Plotting
import Scenes
import Typesetting

/// Reaching the minimum: the loss over one parameter, where the run stands on it, and where it goes.
struct GradientDescentFigure {
  let theme: Theme
  private let slice: LossSlice
  private let visited: [DataPoint]
  private let lossName: String

  /// More would hide the line.
  private static let mostDots = 200

  init(run: TrainingRun, theme: Theme, parameter: Int? = nil) {
    self.theme = theme
    lossName = Wording.name(of: run.experiment.loss)
    slice = LossSlice(run: run, parameter: parameter)
    let steps = run.finiteSteps
    // Where there are many, some of them, and the last.
    let stride = max(1, steps.count / Self.mostDots)
    visited = steps.filter { $0.step % stride == 1 % stride || $0.step == steps.count }
      .map { [slice] step in
        DataPoint(Double(step.parameters[slice.parameter]), Double(step.loss))
      }
  }

  var figure: Figure {
    let (start, minimum) = (slice.start, slice.minimum)
    let curve = slice.curve(
      from: minimum.x - reach, to: minimum.x + reach, color: theme.seriesColor(0))
    var marks: [Mark] = [
      .line(curve),
      .line(
        Line(
          x: visited.map(\.x), y: visited.map(\.y),
          color: theme.ink.opacity(theme.secondaryOpacity), width: 0.8,
          dashes: [3, 3])),
      .dots(Dots(x: visited.map(\.x), y: visited.map(\.y), color: theme.ink, diameter: 4.5)),
    ]
    if slice.hasMinimum { marks.append(arrow) }
    marks += [
      .dots(Dots(x: [start.x], y: [start.y], color: theme.direction, diameter: 7)),
      .annotation(startWord),
    ]
    if slice.hasMinimum { marks += words }
    return Figure(
      axes: [
        Axes(
          x: Axis(
            label: slice.parameterLabel,
            limits: Limits(covering: curve.x)),
          y: lossAxis(
            from: lowest, to: max(start.y, curve.y.filter(\.isFinite).max() ?? start.y)),
          marks: marks)
      ],
      name: "Gradient descent", description: description)
  }

  /// How far the curve goes on both sides of the minimum.
  ///
  /// It shows where the run starts, and a run that swings farther out for some way; one that leaves
  /// for good is cut off.
  private var reach: Double {
    let distance = abs(slice.start.x - slice.minimum.x)
    guard distance > 0 else { return 1 }
    return max(1.35 * distance, min(1.05 * slice.greatestDistance(of: visited), 5 * distance))
  }

  private var arrow: Mark {
    .arrow(
      Arrow([slice.start, foot], color: theme.direction, width: 2, headLength: 11, startGap: 5))
  }

  /// What the arrow and the lowest place are.
  private var words: [Mark] {
    let middle = DataPoint((slice.start.x + foot.x) / 2, (slice.start.y + foot.y) / 2)
    return [
      .annotation(
        Annotation(
          "against the gradient", at: middle, dx: leansRight ? 10 : -10, dy: -2,
          anchor: leansRight ? .start : .end, color: theme.directionText)),
      .annotation(minimumWord),
    ]
  }

  /// Below the lowest place; beside that, where the steps leave the curve downwards, as they do when
  /// the other parameters learn.
  private var minimumWord: Annotation {
    guard lowest < slice.minimum.y else { return Annotation("minimum", at: slice.minimum, dy: 17) }
    let isLeft = (visited.last?.x ?? 0) > slice.minimum.x
    return Annotation(
      "minimum", at: slice.minimum, dx: isLeft ? -8 : 8, dy: 15, anchor: isLeft ? .end : .start)
  }

  /// Beside a parabola, and above any other curve, which may be flat there.
  private var startWord: Annotation {
    guard slice.curvature != nil else {
      return Annotation("step 1", at: slice.start, dy: -9)
    }
    return Annotation(
      "step 1", at: slice.start, dx: leansRight ? -9 : 9, dy: 3,
      anchor: leansRight ? .end : .start)
  }

  /// The least loss that is shown: the curve's, or that of a step.
  private var lowest: Double {
    min(slice.minimum.y, visited.map(\.y).filter(\.isFinite).min() ?? slice.minimum.y)
  }

  /// Room below the minimum for its name.
  private func lossAxis(from lower: Double, to upper: Double) -> Axis {
    let room = (upper - lower) * 0.12
    return Axis(
      label: Label(plain: "loss (\(lossName))"),
      limits: Limits(lower: lower - room, upper: upper + (slice.curvature == nil ? room : room / 2))
    )
  }

  private var leansRight: Bool { slice.minimum.x > slice.start.x }

  /// A place along the tangent, part of the way to where the tangent meets the minimum's height, and
  /// not far beyond the minimum where the slope is small.
  private var foot: DataPoint {
    let start = slice.start
    guard slice.slopeAtStart != 0 else { return start }
    let greatestFall = 0.6 * abs((slice.minimum.x - start.x) * slice.slopeAtStart)
    let fall = min(0.55 * (start.y - slice.minimum.y), greatestFall)
    return DataPoint(start.x - fall / slice.slopeAtStart, start.y - fall)
  }

  private var description: String {
    let name = slice.parameterName
    let (start, minimum) = (slice.start, slice.minimum)
    guard start.y.isFinite else {
      return "The loss over parameter \(name): no curve, since the loss is not finite at "
        + "\(name) = \(Wording.number(start.x)), where the run starts."
    }
    let last = visited.last ?? start
    let dots =
      "Dots mark \(Wording.count(visited.count, "step")) of the run, from "
      + "\(name) = \(Wording.number(start.x)) with a loss of \(Wording.number(start.y)) "
      + "to \(name) = \(Wording.number(last.x)) with a loss of \(Wording.number(last.y)). "
    let others =
      "The curve holds the other parameters where they start; the dots are where all of them really "
      + "went."
    guard slice.hasMinimum else {
      return "The loss as a curve of parameter \(name), along which it has no minimum. " + dots
        + others
    }
    return "The loss as a curve of parameter \(name), with its minimum of "
      + "\(Wording.number(minimum.y)) at \(name) = \(Wording.number(minimum.x)). " + dots
      + "A red arrow points from the first down the slope, against the gradient of "
      + "\(Wording.number(slice.slopeAtStart)). " + others
  }
}
