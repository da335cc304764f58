import Experiments
import Plotting
import Scenes
import Training
import Typesetting

/// The loss over two parameters as contours, with the way of the descent on top.
///
/// The other parameters are held where they end, so that the surface is the one that the end lies on.
struct LossSurfaceFigure {
  let run: TrainingRun
  let theme: Theme

  /// The names of the parameter along the bottom and of the one along the left; nil takes the first two.
  var parameters: [String]?

  var figure: Figure {
    let path = self.path
    let (x, y) = (range(of: path.map(\.x)), range(of: path.map(\.y)))
    let side = gridSide
    var values = run.parameters(ofStep: nil)
    let surface = Contours(
      x: RunSeries.spaced(from: x.lower, to: x.upper, count: side),
      y: RunSeries.spaced(from: y.lower, to: y.upper, count: side),
      levels: .logarithmic, label: "loss"
    ) { x, y in
      (values[chosen.x], values[chosen.y]) = (Float(x), Float(y))
      return Double(run.loss(parameters: values))
    }
    var marks: [Mark] = [
      .contours(surface),
      .line(
        Line(
          x: path.map(\.x), y: path.map(\.y), label: "descent", color: theme.strongEmphasis,
          width: 1.4)),
    ]
    marks.append(
      .dots(Dots(x: dots.map(\.x), y: dots.map(\.y), color: theme.strongEmphasis, diameter: 3.5)))
    if let start = path.first, let end = path.last {
      marks += [
        .dots(Dots(x: [start.x], y: [start.y], label: "start", color: theme.ink, diameter: 6)),
        .dots(
          Dots(
            x: [end.x], y: [end.y], label: "end", color: theme.ink, shape: .diamond, diameter: 7)),
      ]
    }
    return Figure(
      axes: [
        // Words in a legend can be read over any colour.
        Axes(x: axis(chosen.x), y: axis(chosen.y), marks: marks, legend: .emptiest)
      ],
      name: "Loss surface", description: description)
  }

  /// The places of the two parameters in the run's list.
  private var chosen: (x: Int, y: Int) {
    let names = run.parameters.names
    let indices = (parameters ?? []).compactMap { names.firstIndex(of: $0) }
    return indices.count == 2 ? (indices[0], indices[1]) : (0, min(1, names.count - 1))
  }

  /// A run that leaves for good is shown as long as it is near.
  private static let farthest = 1e3

  /// Where the run was, up to the end, as far as it is finite and near.
  private var path: [DataPoint] {
    let steps = run.finiteSteps
    let highest = Double(steps.first?.loss ?? 0) * Self.farthest
    let near = steps.prefix { Double($0.loss) <= highest || run.divergence == nil }
    var places = near.map(\.parameters)
    if run.divergence == nil { places.append(run.parameters.final) }
    if places.isEmpty { places = [run.parameters.initial] }
    return places.map { DataPoint(Double($0[chosen.x]), Double($0[chosen.y])) }
  }

  /// Each step, or where there are many, some of them.
  private var dots: [DataPoint] {
    let path = path
    guard path.count > StepCurve.mostMarkers else { return path }
    let stride = (path.count + StepCurve.mostMarkers - 1) / StepCurve.mostMarkers
    return path.indices.filter { $0 % stride == 0 }.map { path[$0] }
  }

  /// Where the path is, and some way around it.
  private func range(of places: [Double]) -> Limits {
    let finite = places.filter(\.isFinite)
    let (least, greatest) = (finite.min() ?? 0, finite.max() ?? 0)
    let span = greatest - least
    let room = span > 0 ? 0.35 * span : max(0.5 * abs(least), 1)
    return Limits(lower: least - room, upper: greatest + room)
  }

  /// Places a side of the grid: fewer where each loss costs more.
  private var gridSide: Int {
    let evaluations = 3e7 / Double(max(1, run.inputs.count))
    return max(15, min(81, Int(evaluations.squareRoot())))
  }

  private func axis(_ index: Int) -> Axis {
    Axis(label: .parameter(run.parameters.names[index], of: run.experiment))
  }

  private var description: String {
    let names = [run.parameters.names[chosen.x], run.parameters.names[chosen.y]]
    guard let start = path.first, let end = path.last else { return "No steps." }
    return "Contours of the loss over the parameters \(names[0]) and \(names[1]), with the way of "
      + "\(Wording.count(path.count - 1, "step")) on top: from \(names[0]) = "
      + "\(Wording.number(start.x)), \(names[1]) = \(Wording.number(start.y)) to "
      + "\(names[0]) = \(Wording.number(end.x)), \(names[1]) = \(Wording.number(end.y)). The loss goes "
      + "from \(Wording.number(run.loss(parameters: run.parameters.initial))) to "
      + "\(Wording.number(run.loss(parameters: run.parameters(ofStep: nil))))."
  }
}
