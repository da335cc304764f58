import TorchRandom
import Training

/// What to do: everything that a training run follows from.
///
/// From the seed the data are drawn in the order of their columns, then the initial parameters;
/// training follows. The same experiment gives an equal run, every time.
public struct Experiment: Equatable, Sendable {
  public var seed: TorchSeed
  public var data: ExperimentData

  /// What people call the columns, for those whose name in formulas is not what a reader wants.
  public var labels: [String: String]

  public var model: ModelFormula
  public var loss: Loss
  public var optimizer: Optimizer

  /// How often the loss is taken and the parameters are updated.
  public var steps: Int

  /// What is measured at each step beside the loss and the RMSE.
  public var metrics: [Metric]

  public init(
    seed: TorchSeed, data: ExperimentData, labels: [String: String] = [:], model: ModelFormula,
    loss: Loss = .mse, optimizer: Optimizer, steps: Int, metrics: [Metric] = []
  ) {
    self.seed = seed
    self.data = data
    self.labels = labels
    self.model = model
    self.loss = loss
    self.optimizer = optimizer
    self.steps = steps
    self.metrics = metrics
  }

  /// The article's run, whose errors it prints; its seed, which it does not name, was found.
  public static let article = Experiment(
    seed: 2021,
    data: ExperimentData([
      DataColumn("t", formula: "arange(0, 20)"),
      DataColumn("y", formula: "rand(20)*5 + 0.8*(t - 7.5)**2 + 1"),
    ]),
    labels: ["t": "time", "y": "speed"],
    model: ModelFormula(
      formula: "a*(t**2) + (b*t) + c",
      parameters: InitialParameters(
        names: ["a", "b", "c"], initial: .together("randn(3)"), draw: 2)),
    optimizer: .gradientDescent(GradientDescent(learningRate: 1e-5)),
    steps: 10)

  /// Whether it gives the numbers that the article prints, whatever its columns are called in figures
  /// and whatever else is measured.
  public var isTheArticles: Bool {
    var plain = self
    (plain.labels, plain.metrics) = (Self.article.labels, Self.article.metrics)
    return plain == .article
  }

  /// What people call a column or a parameter.
  public func label(_ name: String) -> String { labels[name] ?? name }
}
