/// The values at the two ends of an axis.
///
/// `lower` stands at the left or bottom end and `upper` at the right or top end, in data units. An
/// axis whose `lower` is the greater number is inverted, and stays so.
public struct Limits: Equatable, Hashable, Sendable {
  public var lower: Double
  public var upper: Double

  /// These two values as they are, even if they are equal or not finite.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The limits that matplotlib chooses for data: their range and a margin on each side.
  ///
  /// Values that are not finite do not count. A range too narrow for Double is widened by 5 % of
  /// its ends, and no data at all, like data of nothing but zeros, give -0.055 ... 0.055. The ends
  /// are always finite.
  ///
  /// - Parameters:
  ///   - values: the data.
  ///   - margin: the share of the range that is added at each end; greater than -0.5.
  ///   - stickyEdges: values that no margin may cross, as no sensible one does at the edge of a map.
  public init(
    covering values: some Sequence<Double>, margin: Double = 0.05, stickyEdges: [Double] = []
  ) {
    precondition(margin > -0.5, "a margin of half the range or more leaves no axis")
    var data = Limits(lower: .infinity, upper: -.infinity)
    for value in values where value.isFinite {
      data.lower = min(data.lower, value)
      data.upper = max(data.upper, value)
    }
    data = data.widenedIfDegenerate(by: 0.05, tolerance: 1e-15)
    let room = (data.upper - data.lower) * margin
    if room.isFinite {
      let edges = data.withinStickyEdges(stickyEdges)
      data =
        Limits(
          lower: max(data.lower - room, edges.lower), upper: min(data.upper + room, edges.upper)
        ).clampedToFinite
    }
    self = data.widenedIfDegenerate(by: 1e-12, tolerance: 1e-13)
  }

  /// These limits with one end or both where an author wants them.
  ///
  /// Ends too close for Double are moved apart by 5 % of each, or become -0.05 and 0.05 near zero.
  ///
  /// - Throws: `LimitsError.notFinite` for an end that is infinite or not a number.
  public func replacing(
    lower newLower: Double? = nil, upper newUpper: Double? = nil
  ) throws(LimitsError) -> Limits {
    for end in [newLower, newUpper] {
      if let end, !end.isFinite { throw .notFinite(end) }
    }
    return Limits(lower: newLower ?? lower, upper: newUpper ?? upper)
      .widenedIfDegenerate(by: 0.05, tolerance: 1e-15)
  }

  public var isInverted: Bool { lower > upper }

  /// The same two values, the smaller one first.
  public var ascending: Limits {
    isInverted ? Limits(lower: upper, upper: lower) : self
  }

  /// Whether a value stands between the ends or so close outside that rounding may have put it
  /// there: matplotlib allows 1e-10 of the span.
  public func contains(_ value: Double) -> Bool {
    let ends = ascending
    let slack = (ends.upper - ends.lower) * 1e-10
    return value >= ends.lower - slack && value <= ends.upper + slack
  }
}

extension Limits {
  /// These limits, or wider ones in the same direction if they are too close to divide by their span.
  ///
  /// matplotlib's `nonsingular` rule. Ends that are not finite, or both so near zero that the steps
  /// between would underflow, become `-share` and `share`. A span up to `tolerance` of the greater
  /// magnitude moves each end outwards by `share` of its own magnitude.
  func widenedIfDegenerate(by share: Double, tolerance: Double) -> Limits {
    guard lower.isFinite, upper.isFinite else { return Limits(lower: -share, upper: share) }
    var ends = ascending
    let magnitude = max(abs(lower), abs(upper))
    if magnitude < 1e6 / tolerance * .leastNormalMagnitude {
      ends = Limits(lower: -share, upper: share)
    } else if ends.upper - ends.lower <= magnitude * tolerance {
      ends.lower -= share * abs(ends.lower)
      ends.upper += share * abs(ends.upper)
    }
    ends = ends.clampedToFinite
    return isInverted ? Limits(lower: ends.upper, upper: ends.lower) : ends
  }

  /// How far a margin around these ascending limits may go; infinite where no edge stops it.
  func withinStickyEdges(_ edges: [Double]) -> Limits {
    // matplotlib's allowance for edges that rounding has put beyond the data.
    let slack = 1e-5 * (upper - lower)
    return Limits(
      lower: edges.filter { $0 < lower + slack }.max() ?? -.infinity,
      upper: edges.filter { $0 >= upper - slack }.min() ?? .infinity)
  }

  private var clampedToFinite: Limits {
    let greatest = Double.greatestFiniteMagnitude
    return Limits(lower: max(lower, -greatest), upper: min(upper, greatest))
  }
}
