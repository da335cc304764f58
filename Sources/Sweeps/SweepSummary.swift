import TorchRandom

/// What all runs of a sweep came to together: what its figures and its table show.
///
/// It takes eight bytes a run for the final errors and four for each final parameter; quantiles of steps
/// take nothing that grows with the number of runs, and of many groups only those that are shown have any.
public struct SweepSummary: Equatable, Sendable {
  /// One for each point of the grid, in the order of the plan; a single one where no key varies.
  public let groups: [Group]

  /// The runs that lie furthest from the others of their group, the furthest first.
  public let outliers: [Outlier]

  public init(groups: [Group], outliers: [Outlier]) {
    self.groups = groups
    self.outliers = outliers
  }

  /// The runs of one point of the grid: the same experiment from many seeds.
  public struct Group: Equatable, Sendable {
    /// What tells it from the others, such as `optimizer.learning-rate=1e-5`; empty for a single one.
    public let name: String

    public let runCount: Int
    public let divergedCount: Int
    public let failedCount: Int

    /// Of the RMSE at each step that is shown, over all runs that did not fail; empty where no figure
    /// shows them.
    public let quantiles: [StepQuantiles]

    /// The last RMSE of each finished run, in the order of the seeds.
    public let finalRMSE: [Double]

    public let parameterNames: [String]

    /// For each parameter its value after the last step in each finished run, in the order of the
    /// seeds: as many as `finalRMSE` has.
    public let finalParameters: [[Float]]

    public init(
      name: String, runCount: Int, divergedCount: Int, failedCount: Int,
      quantiles: [StepQuantiles], finalRMSE: [Double], parameterNames: [String],
      finalParameters: [[Float]]
    ) {
      self.name = name
      self.runCount = runCount
      self.divergedCount = divergedCount
      self.failedCount = failedCount
      self.quantiles = quantiles
      self.finalRMSE = finalRMSE
      self.parameterNames = parameterNames
      self.finalParameters = finalParameters
    }

    /// The median of the last RMSE of all runs that did not fail.
    ///
    /// A run that diverged counts as larger than all others, as in ``quantiles``, so that the median is
    /// infinite where so many diverged, and a setting is not the best for having few runs that finished.
    /// Nil where all runs failed.
    public var medianFinalRMSE: Double? {
      let diverged = Array(repeating: Double.infinity, count: divergedCount)
      let values = finalRMSE.map { $0.isFinite ? $0 : .infinity } + diverged
      return values.isEmpty ? nil : Quantile.median(of: values)
    }
  }

  /// The spread of the RMSE at one step.
  ///
  /// An error that is no number, or infinite, counts as larger than all others, so that a quantile is
  /// infinite where so many runs diverged.
  public struct StepQuantiles: Equatable, Sendable {
    /// 1 for the first.
    public let step: Int

    /// At 5, 25, 50, 75 and 95 %.
    public let values: [Double]

    public init(step: Int, values: [Double]) {
      self.step = step
      self.values = values
    }

    public var lower: Double { values[0] }
    public var lowerQuartile: Double { values[1] }
    public var median: Double { values[2] }
    public var upperQuartile: Double { values[3] }
    public var upper: Double { values[4] }
  }

  /// A run far from the others of its group.
  public struct Outlier: Equatable, Sendable {
    /// In the order of the plan, from 0.
    public let run: Int

    /// What tells it from the other runs, such as `seed=7`.
    public let name: String

    public let seed: TorchSeed

    /// The last RMSE; nil for a run that diverged.
    public let rmse: Double?

    /// How many robust standard deviations the last RMSE lies from the median of its group, on a
    /// logarithmic scale; infinite for a run that diverged.
    public let score: Double

    public init(run: Int, name: String, seed: TorchSeed, rmse: Double?, score: Double) {
      self.run = run
      self.name = name
      self.seed = seed
      self.rmse = rmse
      self.score = score
    }
  }
}
