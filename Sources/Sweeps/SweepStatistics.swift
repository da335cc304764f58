import Experiments
import TorchRandom

/// Takes together what the runs of a sweep came to.
struct SweepStatistics<Records: RecordedOutcomes> {
  private let records: Records
  private var plan: SweepPlan { records.plan }

  /// Whether the steps before the last are taken, too, which only figures show.
  private let takesSteps: Bool

  /// So many values are in memory at a time; the records are read again for more.
  private let blockSize: Int

  init(_ records: Records, takingSteps: Bool, blockSize: Int = Self.blockSize) {
    self.records = records
    takesSteps = takingSteps
    self.blockSize = blockSize
  }

  private static var blockSize: Int { 1 << 21 }

  /// How often all records of a plan are read, at most, where steps are taken and none failed.
  static func readingCount(of plan: SweepPlan) -> Int {
    let steps = plan.points.map { min($0.experiment.steps, SweepSummary.mostSteps) }.max() ?? 0
    let perBlock = max(1, blockSize / plan.seeds.count)
    return 1 + (steps + perBlock - 1) / perBlock
  }

  /// Takes all runs together.
  ///
  /// - Parameter visit: is told of each run, in the order of the plan, how it ended, and its last RMSE if it
  ///   finished.
  /// - Returns: what they came to.
  /// - Throws: where a record cannot be read.
  func summary(
    visiting visit: (_ run: Int, RunStatus, _ finalRMSE: Double?) -> Void = { _, _, _ in }
  ) throws -> SweepSummary {
    var groups: [SweepSummary.Group] = []
    var outliers: [SweepSummary.Outlier] = []
    for point in plan.points.indices {
      let (group, runs) = try group(point, visit)
      groups.append(group)
      outliers += Outliers.find(in: runs, of: plan)
    }
    return SweepSummary(groups: groups, outliers: Outliers.furthest(outliers))
  }

  private func runs(of point: Int) -> Range<Int> {
    (point * plan.seeds.count)..<((point + 1) * plan.seeds.count)
  }

  private func group(
    _ point: Int, _ visit: (Int, RunStatus, Double?) -> Void
  ) throws -> (SweepSummary.Group, [Outliers.Run]) {
    let names = plan.points[point].experiment.model.parameters.names
    var runs: [Outliers.Run] = []
    var errors: [Double] = []
    var parameters = [[Float]](repeating: [], count: names.count)
    var (diverged, failed) = (0, 0)
    for index in self.runs(of: point) {
      let entry = try records.outcome(of: plan.run(index))
      switch entry.status {
      case .failed:
        failed += 1
        visit(index, entry.status, nil)
      case .diverged:
        diverged += 1
        visit(index, entry.status, nil)
        runs.append(Outliers.Run(index: index, rmse: nil))
      case .finished:
        let error = entry.rmseTexts.last.flatMap { Double($0) } ?? .nan
        visit(index, entry.status, error)
        errors.append(error)
        runs.append(Outliers.Run(index: index, rmse: error))
        for (place, text) in entry.parameterTexts.prefix(names.count).enumerated() {
          parameters[place].append(Float(text) ?? .nan)
        }
      }
    }
    let count = self.runs(of: point).count
    let group = SweepSummary.Group(
      name: plan.name(ofPoint: point), runCount: count, divergedCount: diverged,
      failedCount: failed, quantiles: try quantiles(point, completeCount: count - failed),
      finalRMSE: errors, parameterNames: names, finalParameters: parameters)
    return (group, runs)
  }

  private func quantiles(
    _ point: Int, completeCount: Int
  ) throws -> [SweepSummary.StepQuantiles] {
    let most = SweepSummary.mostSteps(ofGroup: point)
    guard takesSteps, completeCount > 0, most > 0 else { return [] }
    let steps = Array(1...plan.points[point].experiment.steps).thinned(to: most)
    let perBlock = max(1, blockSize / completeCount)
    var quantiles: [SweepSummary.StepQuantiles] = []
    for start in stride(from: 0, to: steps.count, by: perBlock) {
      let block = Array(steps[start..<min(steps.count, start + perBlock)])
      for (step, values) in zip(block, try errors(of: point, at: block)) {
        quantiles.append(
          SweepSummary.StepQuantiles(
            step: step, values: SweepSummary.shares.map { Quantile.value(of: values, at: $0) }))
      }
    }
    return quantiles
  }

  /// For each of some steps the errors of all runs that did not fail, sorted.
  private func errors(of point: Int, at steps: [Int]) throws -> [[Double]] {
    var values = [[Double]](repeating: [], count: steps.count)
    for index in runs(of: point) {
      guard let texts = try records.errorTexts(of: plan.run(index), at: steps) else { continue }
      for (place, text) in texts.enumerated() {
        let value = Double(text) ?? .nan
        values[place].append(value.isNaN ? .infinity : value)
      }
    }
    return values.map { $0.sorted() }
  }
}
