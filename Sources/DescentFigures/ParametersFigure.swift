import Experiments
import Plotting
import Training
import Typesetting

/// Each parameter over the steps of a run.
struct ParametersFigure {
  let run: TrainingRun
  let theme: Theme

  /// Which are drawn; nil stands for all.
  var names: [String]?

  var figure: Figure {
    let steps = run.finiteSteps
    let marks = chosen.enumerated().map { place, index in
      Mark.line(
        Line(
          x: steps.map { Double($0.step) }, y: steps.map { Double($0.parameters[index]) },
          label: run.experiment.label(run.parameters.names[index]),
          color: theme.seriesColor(place),
          // Colours come again when all are used; dashes tell them apart.
          dashes: place < theme.palette.count ? [] : [5, 3],
          marker: steps.count <= StepCurve.mostMarkers ? .circle : nil))
    }
    return Figure(
      axes: [
        Axes(
          x: Axis(label: "Iteration", ticks: theme.isAnnotated ? .integers : nil),
          y: Axis(label: "parameter"), marks: marks,
          legend: chosen.count <= Self.mostNames ? .emptiest : nil)
      ],
      name: "Parameters by iteration", description: description)
  }

  /// A legend with more would hide the lines.
  private static let mostNames = 12

  private var chosen: [Int] {
    run.parameters.names.indices.filter { names?.contains(run.parameters.names[$0]) ?? true }
  }

  private var description: String {
    guard let first = run.finiteSteps.first, let last = run.finiteSteps.last else {
      return "No iterations."
    }
    let ways = chosen.map { index in
      "\(run.parameters.names[index]) from \(Wording.number(first.parameters[index])) to "
        + "\(Wording.number(last.parameters[index]))"
    }
    return "A line for each parameter over \(Wording.count(run.finiteSteps.count, "iteration")): "
      + ways.joined(separator: ", ") + "."
  }
}
