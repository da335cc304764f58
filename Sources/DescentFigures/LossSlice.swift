import Experiments
import Plotting
import Scenes
import Typesetting

/// The loss of a run's data as a function of one parameter, the others held where they start.
///
/// Along a parabola, differences over one unit are the derivatives but for rounding; so it is with
/// models that are linear in the parameter, as the article's is. Along any other curve the slope is
/// the gradient itself, and the minimum is the least of many places around the steps of the run. What
/// the other parameters do in a few steps is often too little to see; then the steps lie on the curve.
struct LossSlice {
  let run: TrainingRun

  /// Which parameter varies.
  let parameter: Int

  /// Where the run starts.
  let start: DataPoint

  /// The loss's first derivative at the start.
  let slopeAtStart: Double

  /// The loss's second derivative, where that is the same everywhere.
  let curvature: Double?

  /// Whether the loss has a lowest place along the parameter, as far as was looked.
  let hasMinimum: Bool

  /// Where the loss is least; the start where it has no minimum.
  let minimum: DataPoint

  /// The loss along a parameter, the first if nil.
  ///
  /// Of the article's polynomial that belongs to the highest power of the input and decides most of
  /// the loss.
  init(run: TrainingRun, parameter: Int? = nil) {
    let parameter = parameter ?? 0
    self.run = run
    self.parameter = parameter
    let start = Self.point(run, parameter, run.parameters.initial)
    self.start = start
    func loss(_ value: Double) -> Double { Self.loss(run, parameter, value) }
    let (left, right) = (loss(start.x - 1), loss(start.x + 1))
    let slope = (right - left) / 2
    let curvature = left - 2 * start.y + right
    let farther = loss(start.x + 2)
    let expected = start.y + 2 * slope + 2 * curvature
    let scale = max(abs(left), abs(right), abs(farther), abs(start.y))
    // A parabola, as exactly as float32 can tell, and one that is not lost in its rounding.
    if abs(farther - expected) <= 1e-4 * scale, abs(curvature) > 1e-3 * scale {
      self.curvature = curvature
      slopeAtStart = slope
      let place = start.x - slope / curvature
      hasMinimum = curvature > 0 && place.isFinite
      minimum = hasMinimum ? DataPoint(place, loss(place)) : start
    } else {
      self.curvature = nil
      slopeAtStart = Double(run.lossGradient(parameters: run.parameters.initial)[parameter])
      let visited = run.finiteSteps.map { Double($0.parameters[parameter]) }
      let found = Self.lowest(of: loss, around: visited)
      hasMinimum = found != nil
      minimum = found ?? start
    }
  }

  /// The least of many places in and around a range, made exact by golden section; nil if the loss
  /// only falls towards an end of what was looked at.
  private static func lowest(of loss: (Double) -> Double, around visited: [Double]) -> DataPoint? {
    guard let least = visited.min(), let greatest = visited.max() else { return nil }
    var reach = max(greatest - least, 0.1 * max(abs(least), abs(greatest)), 1e-3)
    // Farther away each time, as a few steps may not have come near the minimum.
    for _ in 0..<6 {
      if let found = lowest(of: loss, from: least - reach, to: greatest + reach) { return found }
      reach *= 4
    }
    return nil
  }

  private static func lowest(
    of loss: (Double) -> Double, from lower: Double, to upper: Double
  ) -> DataPoint? {
    let count = 240
    let places = RunSeries.spaced(from: lower, to: upper, count: count + 1)
    let losses = places.map(loss)
    guard
      let lowest = losses.indices.filter({ losses[$0].isFinite }).min(by: {
        losses[$0] < losses[$1]
      }),
      lowest > 0, lowest < count
    else { return nil }
    // Kiefer, "Sequential minimax search for a maximum", 1953.
    let ratio = (5.0.squareRoot() - 1) / 2
    var (left, right) = (places[lowest - 1], places[lowest + 1])
    for _ in 0..<30 {
      let (inner, outer) = (right - ratio * (right - left), left + ratio * (right - left))
      if loss(inner) <= loss(outer) { right = outer } else { left = inner }
    }
    let place = (left + right) / 2
    let value = loss(place)
    return value <= losses[lowest]
      ? DataPoint(place, value) : DataPoint(places[lowest], losses[lowest])
  }

  var parameterName: String {
    run.parameters.names.indices.contains(parameter) ? run.parameters.names[parameter] : "a"
  }

  /// What the axis of the parameter is called.
  var parameterLabel: Label { .parameter(parameterName, of: run.experiment) }

  /// The loss with the parameter at `value`.
  func loss(_ value: Double) -> Double { Self.loss(run, parameter, value) }

  /// The parameter of some step and the loss that it really had, all parameters moving.
  func point(_ parameters: [Float]) -> DataPoint { Self.point(run, parameter, parameters) }

  /// The farthest that any of some places is from the minimum, along the parameter; 0 without places.
  func greatestDistance(of places: [DataPoint]) -> Double {
    places.lazy.map { abs($0.x - minimum.x) }.filter(\.isFinite).max() ?? 0
  }

  /// The curve as a mark from one value of the parameter to another.
  func curve(from lower: Double, to upper: Double, color: Color) -> Line {
    let places = RunSeries.spaced(from: lower, to: upper, count: 121)
    return Line(x: places, y: places.map(loss), color: color, width: 1.5)
  }

  private static func loss(_ run: TrainingRun, _ parameter: Int, _ value: Double) -> Double {
    var parameters = run.parameters.initial
    if parameters.indices.contains(parameter) { parameters[parameter] = Float(value) }
    return Double(run.loss(parameters: parameters))
  }

  private static func point(
    _ run: TrainingRun, _ parameter: Int, _ parameters: [Float]
  ) -> DataPoint {
    let value = parameters.indices.contains(parameter) ? parameters[parameter] : 0
    return DataPoint(Double(value), Double(run.loss(parameters: parameters)))
  }
}
