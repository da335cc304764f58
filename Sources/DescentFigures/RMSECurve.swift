import Plotting
import Training
import Typesetting

/// The root mean squared error over the steps.
struct RMSECurve {
  let run: TrainingRun
  let theme: Theme

  var figure: Figure {
    let errors = run.steps.map(\.rmse)
    var marks: [Mark] = [
      .line(Line(x: run.steps.map { Double($0.step) }, y: errors, marker: .circle))
    ]
    if theme.isAnnotated { marks += ends }
    return Figure(
      axes: [
        Axes(
          x: Axis(label: "Iteration", ticks: theme.isAnnotated ? .integers : nil),
          y: Axis(label: "RMSE"), marks: marks)
      ],
      name: "RMSE by iteration", description: description)
  }

  /// The first and the last value in words beside their points.
  private var ends: [Mark] {
    guard let first = run.steps.first, let last = run.steps.last, last.step > first.step else {
      return []
    }
    func value(_ step: TrainingStep, dx: Double, dy: Double, _ anchorAtStart: Bool) -> Mark {
      .annotation(
        Annotation(
          Label(plain: Wording.fixed(step.rmse, decimals: 2)),
          at: DataPoint(Double(step.step), step.rmse), dx: dx, dy: dy,
          anchor: anchorAtStart ? .start : .end, isCentered: anchorAtStart))
    }
    return [value(first, dx: 8, dy: 0, true), value(last, dx: 4, dy: -9, false)]
  }

  private var description: String {
    guard let first = run.steps.first, let last = run.steps.last else { return "No iterations." }
    let values = run.steps.prefix(20).map { Wording.number($0.rmse) }.joined(separator: ", ")
    let more = run.steps.count > 20 ? ", and so on" : ""
    return "Line with a marker at each of \(Wording.count(run.steps.count, "iteration")): the root "
      + "mean squared error goes from \(Wording.number(first.rmse)) to "
      + "\(Wording.number(last.rmse)). Values: \(values)\(more)."
  }
}
