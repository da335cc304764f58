import Sweeps

/// What a report needs of every run of a sweep.
struct SweepOverview {
  /// The last RMSE of each run in the order of the plan; not a number for one that did not finish.
  private(set) var finalRMSE: [Double] = []

  /// The first runs that failed, with their messages.
  private(set) var failures: [(run: Int, message: String)] = []

  /// More failures have no row of their own.
  static let mostFailures = 100

  /// More runs are not listed.
  static let mostRuns = 1000

  /// Takes the next run of the plan.
  mutating func add(_ run: Int, _ status: RunStatus, _ finalRMSE: Double?) {
    self.finalRMSE.append(finalRMSE ?? .nan)
    if case .failed(let message) = status, failures.count < Self.mostFailures {
      failures.append((run, message))
    }
  }

  /// The run with the least last RMSE; nil where none finished.
  var lowest: Int? { ranked.first }

  /// The run with the largest.
  var highest: Int? { ranked.last }

  /// Finished runs, from the least last RMSE to the largest; equal ones in the order of the plan.
  private var ranked: [Int] {
    finalRMSE.indices.filter { finalRMSE[$0].isFinite }
      .sorted { (finalRMSE[$0], $0) < (finalRMSE[$1], $1) }
  }

  /// Whether every run is listed.
  var listsAll: Bool { finalRMSE.count <= Self.mostRuns }

  /// The runs that are listed, in the order of the plan: all, or of many those with the least and those
  /// with the largest last RMSE.
  var listed: [Int] {
    guard !listsAll else { return Array(finalRMSE.indices) }
    let ranked = ranked
    let half = Self.mostRuns / 2
    return Set(ranked.prefix(half) + ranked.suffix(half)).sorted()
  }
}
