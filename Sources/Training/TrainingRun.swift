import TorchRandom

/// What came out of an experiment, complete: figures, tables and reports need nothing else.
///
/// Its JSON is documented at `jsonText()`. Runs are equal when all their values have the same sign
/// and magnitude; here a value that is not a number equals another such.
public struct TrainingRun: Sendable {
  /// Every parameter before and after training, from the highest power to the constant.
  public struct Parameters: Codable, Sendable {
    public let names: [String]
    public let initial: [Float]
    public let final: [Float]
  }

  public let experiment: Experiment
  public let dataset: Dataset
  public let parameters: Parameters

  /// In order, the first one with the initial parameters.
  public let steps: [TrainingStep]

  init(
    experiment: Experiment, dataset: Dataset, parameters: Parameters, steps: [TrainingStep]
  ) {
    self.experiment = experiment
    self.dataset = dataset
    self.parameters = parameters
    self.steps = steps
  }

  public var seed: TorchSeed { experiment.seed }
  public var inputs: [Float] { dataset.inputs }
  public var targets: [Float] { dataset.targets }
}

extension TrainingRun: Equatable {
  public static func == (one: TrainingRun, other: TrainingRun) -> Bool {
    one.experiment == other.experiment && one.inputs.isIdentical(to: other.inputs)
      && one.targets.isIdentical(to: other.targets) && one.parameters == other.parameters
      && one.steps == other.steps
  }
}

extension TrainingRun.Parameters: Equatable {
  public static func == (one: TrainingRun.Parameters, other: TrainingRun.Parameters) -> Bool {
    one.names == other.names && one.initial.isIdentical(to: other.initial)
      && one.final.isIdentical(to: other.final)
  }
}
