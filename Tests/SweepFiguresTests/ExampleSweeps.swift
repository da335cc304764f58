import Experiments
import Sweeps
import TestSupport
import TorchRandom

/// Sweeps that figures are tried with.
enum ExampleSweeps {
  /// The article's experiment from the seeds 0, 1, 2 and so on.
  static func runs(_ count: Int, rate: Double = 1e-5, steps: Int = 10) throws -> [TrainingRun] {
    try (0..<count).map { seed in
      try Experiment.polynomial(seed: TorchSeed(seed), rate: rate, steps: steps).run()
    }
  }

  static func summary(_ runs: [TrainingRun]) -> SweepSummary {
    SweepSummary(groups: [group(runs)], outliers: [])
  }

  /// What a sweep would make of runs, by sorting them.
  static func group(_ runs: [TrainingRun], name: String = "", failed: Int = 0) -> SweepSummary.Group
  {
    let outcomes = runs.map { RunOutcome($0) }
    let finished = outcomes.filter { $0.finalRMSE != nil }
    let steps = outcomes.first?.rmse.count ?? 0
    return SweepSummary.Group(
      name: name, runCount: runs.count + failed, divergedCount: outcomes.count - finished.count,
      failedCount: failed,
      quantiles: (0..<steps).map { step in
        let sorted = outcomes.map { $0.rmse[step].isFinite ? $0.rmse[step] : .infinity }.sorted()
        return SweepSummary.StepQuantiles(
          step: step + 1,
          values: [0.05, 0.25, 0.5, 0.75, 0.95].map {
            sorted[Int(($0 * Double(sorted.count - 1)).rounded())]
          })
      },
      finalRMSE: finished.compactMap(\.finalRMSE),
      parameterNames: runs.first?.parameters.names ?? [],
      finalParameters: (runs.first?.parameters.names.indices ?? 0..<0).map { index in
        finished.map { $0.parameters[index] }
      })
  }

  /// A group of any final numbers, without steps.
  static func group(
    name: String = "", finalRMSE: [Double], parameterNames: [String] = [],
    finalParameters: [[Float]] = [], diverged: Int = 0, failed: Int = 0,
    quantiles: [SweepSummary.StepQuantiles] = []
  ) -> SweepSummary.Group {
    SweepSummary.Group(
      name: name, runCount: finalRMSE.count + diverged + failed, divergedCount: diverged,
      failedCount: failed, quantiles: quantiles, finalRMSE: finalRMSE,
      parameterNames: parameterNames, finalParameters: finalParameters)
  }
}
