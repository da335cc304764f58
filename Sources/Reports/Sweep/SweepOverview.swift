import Sweeps

/// The runs of a sweep that its report names.
struct SweepOverview {
  /// The last RMSE of each run in the order of the plan; not a number for one that did not finish.
  let finalRMSE: [Double]

  /// The first runs that failed, with their messages.
  let failures: [Failure]

  /// The finished run with the least last RMSE; nil where none finished.
  let lowest: Int?

  /// The finished run with the largest.
  let highest: Int?

  /// The runs that are listed, in the order of the plan: all, or of many those with the least and those
  /// with the largest last RMSE, and the first of the others where few finished.
  let listed: [Int]

  /// How many of those finished.
  let listedFinishedCount: Int

  /// A run that failed, and why.
  struct Failure: Equatable {
    let run: Int
    let message: String
  }

  /// More failures have no row of their own.
  static let mostFailures = 100

  /// More runs are not listed.
  static let mostRuns = 1000

  init(finalRMSE: [Double], failures: [Failure]) {
    self.finalRMSE = finalRMSE
    self.failures = failures
    // Equal ones in the order of the plan.
    let ranked = finalRMSE.indices.filter { !finalRMSE[$0].isNaN }
      .sorted { (finalRMSE[$0], $0) < (finalRMSE[$1], $1) }
    (lowest, highest) = (ranked.first, ranked.last)
    let half = Self.mostRuns / 2
    guard finalRMSE.count > Self.mostRuns else {
      (listed, listedFinishedCount) = (Array(finalRMSE.indices), ranked.count)
      return
    }
    let finished =
      ranked.count <= Self.mostRuns ? ranked : ranked.prefix(half) + ranked.suffix(half)
    let others = finalRMSE.indices.lazy.filter { finalRMSE[$0].isNaN }
      .prefix(Self.mostRuns - finished.count)
    listed = (finished + others).sorted()
    listedFinishedCount = finished.count
  }

  /// Whether every run is listed.
  var listsAll: Bool { listed.count == finalRMSE.count }
}

extension RecordedSweep {
  /// What all runs came to together, and which of them to name, in one reading of the table.
  ///
  /// - Returns: both.
  /// - Throws: ``SweepError`` where a row is damaged, and `InputError`.
  func summaryAndOverview() throws -> (SweepSummary, SweepOverview) {
    var finalRMSE: [Double] = []
    var failures: [SweepOverview.Failure] = []
    finalRMSE.reserveCapacity(plan.runCount)
    let summary = try summary { run, status, last in
      finalRMSE.append(last ?? .nan)
      if case .failed(let message) = status, failures.count < SweepOverview.mostFailures {
        failures.append(.init(run: run, message: message))
      }
    }
    return (summary, SweepOverview(finalRMSE: finalRMSE, failures: failures))
  }
}
