import Expressions
import TorchRandom
import Training

/// What came out of an experiment, complete: figures, tables and reports need nothing else.
///
/// Its JSON is documented at `jsonText()`. Runs are equal when all their values have the same sign
/// and magnitude; here a value that is not a number equals another such.
public struct TrainingRun: Sendable {
  /// Every parameter before and after training, in the order of the experiment.
  public struct Parameters: Codable, Sendable {
    public let names: [String]
    public let initial: [Float]
    public let final: [Float]
  }

  public let experiment: Experiment
  public let data: RunData
  public let parameters: Parameters

  /// In order, the first one with the initial parameters.
  public let steps: [TrainingStep]

  let model: RunModel

  init(
    experiment: Experiment, data: RunData, model: RunModel, parameters: Parameters,
    steps: [TrainingStep]
  ) {
    self.experiment = experiment
    self.data = data
    self.model = model
    self.parameters = parameters
    self.steps = steps
  }

  public var seed: TorchSeed { experiment.seed }

  /// What was trained.
  public var formula: Expression { model.formula }

  public var inputs: [Float] { data.inputs }
  public var targets: [Float] { data.targets }

  /// What people call the inputs; `index` where rows are counted.
  public var inputLabel: String { data.input.map(experiment.label) ?? "index" }

  /// What people call the targets.
  public var targetLabel: String { experiment.label(experiment.data.target) }

  /// Where its numbers stopped being finite; nil if they are to the end.
  public var divergence: Divergence? {
    Divergence.first(in: steps, finalParameters: parameters.final)
  }

  /// The steps whose parameters and loss are finite, up to the first that are not: what can be drawn.
  public var finiteSteps: ArraySlice<TrainingStep> {
    steps.prefix(divergence?.lastFiniteStep ?? steps.count)
  }
}

extension PreparedExperiment {
  /// Trains.
  ///
  /// - Parameter progress: is told each step that is done.
  /// - Returns: the run, also where it diverged.
  public func run(progress: (Int) -> Void = { _ in }) -> TrainingRun {
    let trajectory = Trainer(
      model: model, loss: experiment.loss, optimizer: experiment.optimizer
    ).train(
      on: data.targets, from: initialParameters, steps: experiment.steps,
      metrics: experiment.metrics, progress: progress)
    return TrainingRun(
      experiment: experiment, data: data, model: model,
      parameters: TrainingRun.Parameters(
        names: model.parameterNames, initial: initialParameters,
        final: trajectory.finalParameters),
      steps: trajectory.steps)
  }
}

extension TrainingRun: Equatable {
  public static func == (one: TrainingRun, other: TrainingRun) -> Bool {
    one.experiment == other.experiment && one.data == other.data
      && one.parameters == other.parameters && one.steps == other.steps
  }
}

extension TrainingRun.Parameters: Equatable {
  public static func == (one: TrainingRun.Parameters, other: TrainingRun.Parameters) -> Bool {
    one.names == other.names && one.initial.isIdentical(to: other.initial)
      && one.final.isIdentical(to: other.final)
  }
}
