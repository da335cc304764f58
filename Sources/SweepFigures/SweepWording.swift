import DescentFigures
import Sweeps

/// Runs and settings of a sweep in plain words, for titles and descriptions.
package enum SweepWording {
  /// `1000 runs, 3 diverged, 2 failed`; what is zero is left out.
  ///
  /// Of several settings it is `1000 runs of 4 settings, 3 diverged`.
  static func runs(_ count: Int, ofSettings settings: Int = 1, diverged: Int, failed: Int) -> String
  {
    let all = Wording.count(count, "run") + (settings > 1 ? " of \(settings) settings" : "")
    return ([all] + endings(diverged: diverged, failed: failed))
      .joined(separator: ", ")
  }

  static func runs(of group: SweepSummary.Group) -> String {
    runs(group.runCount, diverged: group.divergedCount, failed: group.failedCount)
  }

  /// All runs of all groups.
  package static func runs(of groups: [SweepSummary.Group]) -> String {
    runs(
      groups.reduce(0) { $0 + $1.runCount }, ofSettings: groups.count,
      diverged: groups.reduce(0) { $0 + $1.divergedCount },
      failed: groups.reduce(0) { $0 + $1.failedCount })
  }

  /// `3 diverged` and `2 failed`, as far as there are such.
  package static func endings(diverged: Int, failed: Int) -> [String] {
    (diverged > 0 ? ["\(diverged) diverged"] : []) + (failed > 0 ? ["\(failed) failed"] : [])
  }

  /// A number of which it is known that it may be infinite.
  static func number(_ value: Double) -> String {
    value.isFinite ? Wording.number(value) : "a value that is not finite"
  }

  /// `from 18.04 to 61.2`, or the one value that all are.
  package static func range(_ values: [Double]) -> String {
    guard let least = values.min(), let greatest = values.max() else {
      return "none that is finite"
    }
    return least == greatest
      ? Wording.number(least) : "from \(Wording.number(least)) to \(Wording.number(greatest))"
  }
}
