import Experiments
import Plotting
import Training

/// A few real steps from a run's start at one learning rate.
struct LearningRateTrial {
  /// How many points of each trial are shown.
  private static let points = 6

  let rate: Double

  /// The parameter and the loss at each step.
  let visited: [DataPoint]

  let outcome: Outcome

  /// The losses at the first and the last step.
  var first: Double { visited.first?.y ?? .nan }
  var last: Double { visited.last?.y ?? .nan }

  var rateText: String { Self.text(rate) }

  /// What became of the loss, which says what the rate is.
  enum Outcome {
    case tooSmall
    case right
    case tooLarge

    var title: String {
      switch self {
      case .tooSmall: "too small"
      case .right: "right"
      case .tooLarge: "too large"
      }
    }

    var verdict: String {
      switch self {
      case .tooSmall: "creeps towards the minimum"
      case .right: "reaches the minimum"
      case .tooLarge: "jumps over the minimum, farther each time"
      }
    }
  }

  /// Three trials: at a rate that is too small, one that is right, and one that is too large.
  ///
  /// On a quadratic with curvature `h`, each step of plain descent multiplies the distance to the
  /// minimum by `1 - rate * h`: beyond `2 / h` it grows. The right rate is the run's own where that is
  /// neither near 0 nor near `2 / h`, else a quarter of `2 / h`; the others are a tenth of it and one
  /// just past `2 / h`. A few steps show it. Otherwise they are ten times smaller and greater than the
  /// run's own, with as many steps as the run has.
  static func trials(of run: TrainingRun, slice: LossSlice) -> [LearningRateTrial] {
    let own = run.experiment.optimizer.learningRate
    let limit = run.experiment.optimizer.kind == .gradientDescent ? 2 / (slice.curvature ?? 0) : 0
    let rates: [Double]
    var steps = points
    if limit > 0, limit.isFinite {
      let isOwnRight = own > 0.125 * limit && own < 0.875 * limit
      let right = isOwnRight ? own : rounded(0.25 * limit, decimals: 1)
      let short = rounded(1.05 * limit, decimals: 1)
      rates = [
        right / 10, right, short > 1.02 * limit ? short : rounded(1.05 * limit, decimals: 2),
      ]
    } else {
      rates = [own / 10, own, own * 10]
      if slice.curvature == nil { steps = max(points, run.steps.count) }
    }
    let visited = rates.map { Self.visited(rate: $0, steps: steps, run: run, slice: slice) }
    // The least loss is the curve's, or what the best of the trials came to with all parameters.
    let least = visited.compactMap(\.last?.y).filter(\.isFinite).reduce(slice.minimum.y, min)
    return zip(rates, visited).map { rate, visited in
      LearningRateTrial(
        rate: rate, visited: visited,
        outcome: outcome(
          first: visited.first?.y ?? .nan, last: visited.last?.y ?? .nan, least: least))
    }
  }

  /// Some points of a real run at a rate.
  private static func visited(
    rate: Double, steps: Int, run: TrainingRun, slice: LossSlice
  ) -> [DataPoint] {
    run.steps(steps, with: run.experiment.optimizer.withLearningRate(rate))
      .spread(over: points).map { slice.point($0.parameters) }
  }

  /// Right is what takes at least nine tenths of the way down.
  private static func outcome(first: Double, last: Double, least: Double) -> Outcome {
    guard last <= first, first.isFinite else { return .tooLarge }
    let bottom = least < first ? least : 0
    return first - last < 0.9 * (first - bottom) ? .tooSmall : .right
  }

  /// A rate as people write it, rounded to hide what dividing by ten left behind.
  static func text(_ rate: Double) -> String {
    "\(Double(DecimalText.general(rate, digits: 3)) ?? rate)"
  }

  /// With so many decimals in scientific notation.
  private static func rounded(_ value: Double, decimals: Int) -> Double {
    Double(DecimalText.scientific(value, decimals: decimals)) ?? value
  }
}
