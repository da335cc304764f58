import Plotting
import Scenes
import Training

/// The loss of a run's data as a function of its first parameter, the others held where they start.
///
/// The first parameter belongs to the highest power of the input and decides most of the loss; what
/// the others move in a few steps is too little to see, so the steps of the whole run lie on it. As
/// the loss is a quadratic, differences over one unit are its derivatives but for rounding.
struct LossSlice {
  let run: TrainingRun

  /// Where the run starts.
  let start: DataPoint

  /// The loss's first derivative at the start.
  let slopeAtStart: Double

  /// The loss's second derivative.
  let curvature: Double

  /// Whether the loss bends upwards along the parameter, and is finite.
  let hasMinimum: Bool

  /// Where the loss is least; the start where it has no minimum.
  let minimum: DataPoint

  init(run: TrainingRun) {
    self.run = run
    start = Self.point(run, run.parameters.initial)
    let (left, right) = (Self.loss(run, start.x - 1), Self.loss(run, start.x + 1))
    slopeAtStart = (right - left) / 2
    curvature = left - 2 * start.y + right
    let place = start.x - slopeAtStart / curvature
    hasMinimum = curvature > 0 && place.isFinite
    minimum = hasMinimum ? DataPoint(place, Self.loss(run, place)) : start
  }

  var parameterName: String { run.parameters.names.first ?? "a" }

  /// The loss with the parameter at `value`.
  func loss(_ value: Double) -> Double { Self.loss(run, value) }

  /// The parameter of some step and the loss that it really had, all parameters moving.
  func point(_ parameters: [Float]) -> DataPoint { Self.point(run, parameters) }

  /// The farthest that any of some places is from the minimum, along the parameter; 0 without places.
  func greatestDistance(of places: [DataPoint]) -> Double {
    places.lazy.map { abs($0.x - minimum.x) }.filter(\.isFinite).max() ?? 0
  }

  /// The curve as a mark from one value of the parameter to another.
  func curve(from lower: Double, to upper: Double, color: Color) -> Line {
    let places = RunSeries.spaced(from: lower, to: upper, count: 121)
    return Line(x: places, y: places.map(loss), color: color, width: 1.5)
  }

  private static func loss(_ run: TrainingRun, _ value: Double) -> Double {
    var parameters = run.parameters.initial
    if !parameters.isEmpty { parameters[0] = Float(value) }
    return Double(run.loss(parameters: parameters))
  }

  private static func point(_ run: TrainingRun, _ parameters: [Float]) -> DataPoint {
    DataPoint(Double(parameters.first ?? 0), Double(run.loss(parameters: parameters)))
  }
}
