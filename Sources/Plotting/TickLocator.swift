/// Chooses where an axis has its ticks; as it comes, where matplotlib would put them.
///
///     let ticks = TickLocator().ticks(
///       in: Limits(lower: 0, upper: 9.6), axisLength: 360, fontSize: 10, orientation: .horizontal)
///     // ticks.values == [0, 2, 4, 6, 8]
public struct TickLocator: Equatable, Sendable {
  public enum Placement: Equatable, Sendable {
    /// Multiples of a step of 1, 2, 2.5 or 5 times a power of ten.
    case automatic

    /// The same, but never between two integers; an axis that shows only one integer gets one tick.
    case integers

    /// All multiples of this step. One that is not a positive number, or is so small that there would
    /// be more than `TickLocator.greatestCount` ticks, counts as `automatic`.
    case step(Double)

    /// Just these, as far as they stand between the limits.
    case values([Double])
  }

  public var placement: Placement

  /// How many ticks `automatic` and `integers` give at most, however long the axis is; at least 2.
  ///
  /// One more may come where a coarser step would show fewer than two.
  public var maximumCount: Int

  /// matplotlib's choices, unless others are asked for.
  public init(_ placement: Placement = .automatic, maximumCount: Int = 10) {
    precondition(maximumCount >= 2, "an axis needs two ticks to be read")
    self.placement = placement
    self.maximumCount = maximumCount
  }

  /// More ticks than this are a mistake on any axis: matplotlib warns there, too.
  public static let greatestCount = 1000

  /// The ticks of an axis of that length in points, whose labels have that font size in points.
  ///
  /// There are none where a limit is not finite. Time and memory are bounded, whatever the limits.
  public func ticks(
    in limits: Limits, axisLength: Double, fontSize: Double, orientation: AxisOrientation
  ) -> Ticks {
    guard limits.lower.isFinite, limits.upper.isFinite else { return Ticks([], in: limits) }
    let intervals = intervalCount(
      axisLength: axisLength, fontSize: fontSize, orientation: orientation)
    let places: [Double]
    switch placement {
    case .automatic:
      places = Self.niceTicks(in: limits, intervals: intervals, integersOnly: false)
    case .integers:
      places = Self.niceTicks(in: limits, intervals: intervals, integersOnly: true)
    case .step(let step):
      places =
        Self.multiples(of: step, in: limits)
        ?? Self.niceTicks(in: limits, intervals: intervals, integersOnly: false)
    case .values(let values):
      places = values
    }
    return Ticks(places, in: limits)
  }

  /// How many steps there may be from end to end: as many as labels have room, at least one.
  private func intervalCount(
    axisLength: Double, fontSize: Double, orientation: AxisOrientation
  ) -> Int {
    let most = min(maximumCount, Self.greatestCount) - 1
    let room = (axisLength / (fontSize * orientation.tickSpacing)).rounded(.down)
    // Compared before conversion: there is infinite room for a font of no size, and NaN for no axis.
    guard room > 1 else { return 1 }
    return room < Double(most) ? Int(room) : most
  }

  /// All multiples of a step between the limits, and one more beyond each; nil if there is no counting
  /// them.
  private static func multiples(of step: Double, in limits: Limits) -> [Double]? {
    guard step > 0, step.isFinite else { return nil }
    let ends = limits.ascending
    let grid = TickGrid(step: step)
    let first = grid.multiple(atOrAbove: ends.lower) - 1
    let last = grid.multiple(atOrBelow: ends.upper) + 1
    return grid.ticks(from: first, through: last)
  }
}
