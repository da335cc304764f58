import Plotting
import Scenes
import Training

/// The loss of a run's data as a function of its first parameter, the others held where they start.
///
/// The first parameter belongs to the highest power of the input and decides most of the loss; what
/// the others move in a few steps is too little to see, so the steps of the whole run lie on it.
struct LossSlice {
  let run: TrainingRun

  var parameterName: String { run.parameters.names.first ?? "a" }

  /// Where the run starts.
  var start: DataPoint { point(run.parameters.initial) }

  /// The loss with the parameter at `value`.
  func loss(_ value: Double) -> Double {
    var parameters = run.parameters.initial
    if !parameters.isEmpty { parameters[0] = Float(value) }
    return Double(run.loss(parameters: parameters))
  }

  /// The parameter of some step and the loss that it really had, all parameters moving.
  func point(_ parameters: [Float]) -> DataPoint {
    DataPoint(
      Double(parameters.first ?? 0), Double(run.loss(parameters: parameters)))
  }

  /// The loss's second derivative, exact but for rounding since the loss is a quadratic.
  var curvature: Double {
    let (center, reach) = (start.x, 1.0)
    return (loss(center - reach) - 2 * loss(center) + loss(center + reach)) / (reach * reach)
  }

  /// The loss's first derivative at the start.
  var slopeAtStart: Double { (loss(start.x + 1) - loss(start.x - 1)) / 2 }

  /// Where the loss is least.
  var minimum: DataPoint {
    let place = start.x - slopeAtStart / curvature
    return DataPoint(place, loss(place))
  }

  /// The curve as a mark from one value of the parameter to another.
  func curve(from lower: Double, to upper: Double, color: Color) -> Mark {
    let places = RunSeries.spaced(from: lower, to: upper, count: 121)
    return .line(Line(x: places, y: places.map(loss), color: color, width: 1.5))
  }
}
