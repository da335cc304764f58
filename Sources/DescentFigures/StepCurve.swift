import Experiments
import Plotting
import Training
import Typesetting

/// A number of each step of a run over the steps: its RMSE, or its loss.
struct StepCurve {
  let run: TrainingRun
  let theme: Theme

  /// What is drawn.
  let quantity: Quantity

  enum Quantity {
    case rmse
    case loss
  }

  /// With more steps, markers would hide the line.
  static let mostMarkers = 60

  var figure: Figure {
    let values = steps.map(value)
    var marks: [Mark] = [
      .line(
        Line(
          x: steps.map { Double($0.step) }, y: values,
          marker: steps.count <= Self.mostMarkers ? .circle : nil))
    ]
    if theme.isAnnotated { marks += ends }
    return Figure(
      axes: [
        Axes(
          x: Axis(label: "Iteration", ticks: theme.isAnnotated ? .integers : nil),
          y: Axis(label: label), marks: marks)
      ],
      name: "\(quantity == .rmse ? "RMSE" : "Loss") by iteration", description: description)
  }

  private var steps: ArraySlice<TrainingStep> { run.finiteSteps }

  private func value(_ step: TrainingStep) -> Double {
    quantity == .rmse ? step.rmse : Double(step.loss)
  }

  private var label: Label {
    quantity == .rmse ? "RMSE" : Label(plain: "loss (\(Wording.name(of: run.experiment.loss)))")
  }

  /// The first and the last value in words beside their points.
  private var ends: [Mark] {
    guard let first = steps.first, let last = steps.last, last.step > first.step else {
      return []
    }
    func words(_ step: TrainingStep, dx: Double, dy: Double, _ anchorAtStart: Bool) -> Mark {
      .annotation(
        Annotation(
          Label(plain: Wording.fixed(value(step), decimals: 2)),
          at: DataPoint(Double(step.step), value(step)), dx: dx, dy: dy,
          anchor: anchorAtStart ? .start : .end, isCentered: anchorAtStart))
    }
    // Where a curve does not fall, there is no room beside its start.
    let start = value(first) > value(last) ? [words(first, dx: 8, dy: 0, true)] : []
    return start + [words(last, dx: 4, dy: -9, false)]
  }

  private var description: String {
    guard let first = steps.first, let last = steps.last else { return "No iterations." }
    let values = steps.prefix(20).map { Wording.number(value($0)) }.joined(separator: ", ")
    let more = steps.count > 20 ? ", and so on" : ""
    let drawn =
      steps.count <= Self.mostMarkers
      ? "Line with a marker at each of \(Wording.count(steps.count, "iteration"))"
      : "Line over \(steps.count) iterations"
    let subject =
      quantity == .rmse
      ? "root mean squared error" : "loss (\(Wording.name(of: run.experiment.loss)))"
    return "\(drawn): the \(subject) goes from \(Wording.number(value(first))) to "
      + "\(Wording.number(value(last))). Values: \(values)\(more)."
  }
}
