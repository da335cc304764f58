import TorchRandom
import Training

extension TrainingRun: Codable {
  /// The name and version of the form in which runs are written.
  public static let schema = "descent.run/1"

  private enum CodingKeys: String, CodingKey {
    case schema
    case seed
    case experiment
    case input
    case inputs
    case columns
    case targets
    case parameters
    case steps
    case diverged
  }

  /// Reads a run and checks that its parts belong together.
  ///
  /// Throws a `TrainingRunError` for another schema or parts that do not fit, an `ExperimentError`
  /// for an experiment whose model cannot be read, and a `DecodingError` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try container.decode(String.self, forKey: .schema)
    guard schema == Self.schema else { throw TrainingRunError.schema(schema) }

    let experiment = try container.decode(Experiment.self, forKey: .experiment)
    let seed = try container.decode(TorchSeed.self, forKey: .seed)
    guard seed == experiment.seed else {
      throw TrainingRunError.seed(seed, experiment: experiment.seed)
    }
    let data = RunData(
      input: try container.decodeIfPresent(String.self, forKey: .input),
      inputs: try container.decode([Float].self, forKey: .inputs),
      targets: try container.decode([Float].self, forKey: .targets),
      others: try container.decodeIfPresent([String: [Float]].self, forKey: .columns) ?? [:])
    let parameters = try container.decode(Parameters.self, forKey: .parameters)
    let steps = try container.decode([TrainingStep].self, forKey: .steps)

    func check(_ part: String, _ count: Int, _ expected: Int) throws(TrainingRunError) {
      guard count == expected else {
        throw .count(part, count, expected: expected)
      }
    }
    guard !data.targets.isEmpty else { throw TrainingRunError.noTargets }
    try check("inputs", data.inputs.count, data.targets.count)
    for (name, values) in data.others.sorted(by: { $0.key < $1.key }) {
      try check("columns.\(name)", values.count, data.targets.count)
    }
    let names = experiment.model.parameters.names
    guard parameters.names == names else {
      throw TrainingRunError.parameterNames(parameters.names, expected: names)
    }
    try check("parameters.initial", parameters.initial.count, names.count)
    try check("parameters.final", parameters.final.count, names.count)
    try check("steps", steps.count, experiment.steps)
    for (index, step) in steps.enumerated() {
      guard step.step == index + 1 else {
        throw TrainingRunError.stepNumber(step.step, expected: index + 1)
      }
      try check("steps[\(index)].parameters", step.parameters.count, names.count)
    }
    let target = experiment.data.target
    var readings = FormulaReadings()
    let expression = try RunModel.expression(
      of: experiment.model, columns: Array(data.columns.keys) + [target], target: target,
      readings: &readings)
    self.init(
      experiment: experiment, data: data,
      model: try RunModel(expression, of: experiment.model, data: data),
      parameters: parameters, steps: steps)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(seed, forKey: .seed)
    try container.encode(experiment, forKey: .experiment)
    try container.encodeIfPresent(data.input, forKey: .input)
    try container.encode(inputs, forKey: .inputs)
    if !data.others.isEmpty { try container.encode(data.others, forKey: .columns) }
    try container.encode(targets, forKey: .targets)
    try container.encode(parameters, forKey: .parameters)
    try container.encode(steps, forKey: .steps)
    // For readers of the file; what is read is found again from the steps.
    try container.encodeIfPresent(divergence, forKey: .diverged)
  }
}
