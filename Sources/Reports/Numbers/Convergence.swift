/// How soon a run came near to where it ended.
public struct Convergence: Equatable, Sendable {
  /// How near is near: this share of the last error.
  public static let share = 0.01

  /// The first step whose error is within the share of the last one; 1 for the first.
  public let step: Int

  /// The step from which on all errors are.
  public let lastingFrom: Int

  /// Nil where there are no errors, or the last one is not finite.
  ///
  /// - Parameter errors: of each step, in order.
  public init?(of errors: [Double]) {
    guard let last = errors.last, last.isFinite else { return nil }
    let isNear = errors.map { abs($0 - last) <= Self.share * abs(last) }
    guard let first = isNear.firstIndex(of: true) else { return nil }
    step = first + 1
    lastingFrom = (isNear.lastIndex(of: false) ?? -1) + 2
  }
}
