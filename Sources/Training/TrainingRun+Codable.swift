import TorchRandom

extension TrainingRun: Codable {
  /// The name and version of the form in which runs are written.
  public static let schema = "descent.run/1"

  private enum CodingKeys: String, CodingKey {
    case schema
    case seed
    case experiment
    case inputs
    case targets
    case parameters
    case steps
  }

  /// Reads a run and checks that its parts belong together.
  ///
  /// Throws a `TrainingRunError` for another schema or parts that do not fit, an `ExperimentError`
  /// for an experiment that could not have been run, and a `DecodingError` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try container.decode(String.self, forKey: .schema)
    guard schema == Self.schema else { throw TrainingRunError.schema(schema) }

    let experiment = try container.decode(Experiment.self, forKey: .experiment).validated()
    let seed = try container.decode(TorchSeed.self, forKey: .seed)
    guard seed == experiment.seed else {
      throw TrainingRunError.seed(seed, experiment: experiment.seed)
    }
    let inputs = try container.decode([Float].self, forKey: .inputs)
    let targets = try container.decode([Float].self, forKey: .targets)
    let parameters = try container.decode(Parameters.self, forKey: .parameters)
    let steps = try container.decode([TrainingStep].self, forKey: .steps)

    func check(_ part: String, _ count: Int, _ expected: Int) throws(TrainingRunError) {
      guard count == expected else {
        throw .count(part, count, expected: expected)
      }
    }
    try check("inputs", inputs.count, experiment.sampleCount)
    try check("targets", targets.count, experiment.sampleCount)
    let parameterCount = experiment.degree + 1
    try check("parameters.names", parameters.names.count, parameterCount)
    try check("parameters.initial", parameters.initial.count, parameterCount)
    try check("parameters.final", parameters.final.count, parameterCount)
    try check("steps", steps.count, experiment.steps)
    for (index, step) in steps.enumerated() {
      guard step.step == index + 1 else {
        throw TrainingRunError.stepNumber(step.step, expected: index + 1)
      }
      try check("steps[\(index)].parameters", step.parameters.count, parameterCount)
    }
    self.init(
      experiment: experiment, dataset: Dataset(inputs: inputs, targets: targets),
      parameters: parameters, steps: steps)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(seed, forKey: .seed)
    try container.encode(experiment, forKey: .experiment)
    try container.encode(inputs, forKey: .inputs)
    try container.encode(targets, forKey: .targets)
    try container.encode(parameters, forKey: .parameters)
    try container.encode(steps, forKey: .steps)
  }
}
