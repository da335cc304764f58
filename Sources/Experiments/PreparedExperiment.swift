import Expressions
import Suggestions
import TorchRandom
import Training

/// An experiment whose data and start are drawn and whose model is ready to be trained.
///
/// To make one is to find every mistake of the experiment.
public struct PreparedExperiment: Sendable {
  public let experiment: Experiment
  public let data: RunData
  public let initialParameters: [Float]

  let model: RunModel
}

extension Experiment {
  /// How often initial values may be drawn.
  static let drawLimit = 1_000

  public static let stepLimit = 1_000_000

  /// Values of parameters, over all steps, that a run may keep: half a gigabyte.
  static let recordLimit = 1 << 27

  /// Draws the data and the initial parameters, and reads the model.
  ///
  /// Throws an ``ExperimentError`` for the first mistake, in the order of the file's keys.
  public func prepared() throws(ExperimentError) -> PreparedExperiment {
    var readings = FormulaReadings()
    return try prepared(readings: &readings)
  }

  /// The same, with formulas that were read before, which must be those of this experiment from
  /// whatever seed.
  ///
  /// Throws an ``ExperimentError`` for the first mistake, in the order of the file's keys.
  public func prepared(
    readings: inout FormulaReadings
  ) throws(ExperimentError) -> PreparedExperiment {
    try checkNames()
    var generator = TorchGenerator(seed: seed)
    let columns = try ColumnValues(of: data, generator: &generator, readings: &readings)
    let target = self.data.target
    let expression = try RunModel.expression(
      of: model, columns: columns.names, target: target, readings: &readings)
    let data = try RunData(columns, target: target, used: Set(expression.names))
    let model = try RunModel(expression, of: model, data: data)
    let initial = try initialParameters(
      columns, generator: &generator, readings: &readings)
    try checkTraining()
    return PreparedExperiment(
      experiment: self, data: data, initialParameters: initial, model: model)
  }

  /// Trains.
  ///
  /// Throws an ``ExperimentError`` for the first mistake of the experiment.
  public func run() throws(ExperimentError) -> TrainingRun {
    try prepared().run()
  }

  private func checkNames() throws(ExperimentError) {
    guard !data.columns.isEmpty else { throw ExperimentError("data", .noColumns) }
    var owners: [String: String] = [:]
    for name in data.columns.map(\.name) {
      let key = "data.\(name)"
      guard Expression.isName(name) else { throw ExperimentError(key, .name(name)) }
      if let owner = owners[name] { throw ExperimentError(key, .nameTaken(name, by: owner)) }
      owners[name] = "another column"
    }
    guard owners[data.target] != nil else {
      throw ExperimentError(
        "target",
        .unknownTarget(
          data.target, nearest: NearestName.nearest(to: data.target, among: owners.keys)))
    }
    owners = owners.mapValues { _ in "a column of the data" }
    let key = "model.parameters"
    guard !model.parameters.names.isEmpty else { throw ExperimentError(key, .noParameters) }
    for name in model.parameters.names {
      guard Expression.isName(name) else { throw ExperimentError(key, .name(name)) }
      if let owner = owners[name] { throw ExperimentError(key, .nameTaken(name, by: owner)) }
      owners[name] = "another parameter"
    }
    for name in labels.keys.sorted() where owners[name] == nil {
      throw ExperimentError(
        "labels.\(name)",
        .unknownLabel(name, nearest: NearestName.nearest(to: name, among: owners.keys)))
    }
  }

  private func initialParameters(
    _ columns: ColumnValues, generator: inout TorchGenerator, readings: inout FormulaReadings
  ) throws(ExperimentError) -> [Float] {
    let parameters = model.parameters
    guard (1...Self.drawLimit).contains(parameters.draw) else {
      throw ExperimentError("model.parameters.draw", .draw(parameters.draw))
    }
    var values: [Float] = []
    for _ in 0..<parameters.draw {
      switch parameters.initial {
      case .together(let text):
        let key = "model.parameters.initial"
        let value = try columns.value(
          of: text, key: key, generator: &generator, readings: &readings)
        values = value.elements
        if value.isNumber {
          values = Array(repeating: values[0], count: parameters.names.count)
        }
        guard values.count == parameters.names.count else {
          throw ExperimentError(key, .initialCount(values.count, names: parameters.names))
        }
      case .each(let texts):
        let key = "model.parameters.initial"
        guard texts.count == parameters.names.count else {
          throw ExperimentError(key, .initialCount(texts.count, names: parameters.names))
        }
        values = []
        for (name, text) in zip(parameters.names, texts) {
          let key = "model.parameters.\(name)"
          let elements = try columns.value(
            of: text, key: key, generator: &generator, readings: &readings
          ).elements
          guard elements.count == 1 else { throw ExperimentError(key, .initialIsVector(text)) }
          values += elements
        }
      }
    }
    return values
  }

  private func checkTraining() throws(ExperimentError) {
    do { try loss.validated() } catch { throw ExperimentError(error) }
    do { try optimizer.validated() } catch { throw ExperimentError(error) }
    guard (1...Self.stepLimit).contains(steps) else {
      throw ExperimentError("steps", .steps(steps))
    }
    let parameterCount = model.parameters.names.count
    guard steps <= Self.recordLimit / parameterCount else {
      throw ExperimentError("steps", .record(steps: steps, parameters: parameterCount))
    }
  }
}
