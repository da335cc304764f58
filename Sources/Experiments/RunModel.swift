import Expressions
import Training

/// A model's formula, bound to the data of a run.
///
/// A value: what a copy keeps between predictions and their gradient does not change the original.
struct RunModel: Sendable {
  let formula: Expression
  let parameterNames: [String]

  /// For the run's own inputs.
  private var program: Program

  /// The model of a formula that `expression` has read, and that has every parameter.
  init(_ expression: Expression, of model: ModelFormula, data: RunData) throws(ExperimentError) {
    formula = expression
    parameterNames = model.parameters.names
    do {
      program = try Program(expression, inputs: data.columns, parameters: parameterNames)
    } catch {
      throw ExperimentError("model.formula", .formula(error, in: model.formula))
    }
  }

  /// Reads a model's formula, over the names of columns and its parameters.
  ///
  /// Throws an `ExperimentError` for a mistake, for the target's name in it, and for a parameter
  /// that is not in it.
  static func expression(
    of model: ModelFormula, columns: [String], target: String,
    readings: inout FormulaReadings
  ) throws(ExperimentError) -> Expression {
    let (text, parameters) = (model.formula, model.parameters.names)
    let expression: Expression
    do {
      expression = try readings.expression(text, key: "model.formula") {
        () throws(ExpressionError) in
        try Expression(parsing: text, allowing: .model(columns + parameters))
      }
    } catch {
      throw ExperimentError("model.formula", .formula(error, in: text))
    }
    let used = Set(expression.names)
    guard !used.contains(target) else {
      throw ExperimentError("model.formula", .usesTarget(target, in: text))
    }
    if let unused = parameters.first(where: { !used.contains($0) }) {
      throw ExperimentError("model.parameters", .unusedParameter(unused, in: text))
    }
    return expression
  }

  /// What the model predicts for other values of its only input; nil where it takes none or more.
  func predictions(input: String?, at places: [Float], parameters: [Float]) -> [Float]? {
    guard let input, Set(formula.names).subtracting(parameterNames) == [input] else { return nil }
    var program = try? Program(formula, inputs: [input: places], parameters: parameterNames)
    return program?.predictions(parameters: parameters)
  }
}

extension RunModel: Model {
  var parameterCount: Int { parameterNames.count }

  func predictions(parameters: [Float]) -> [Float] {
    var program = program
    return program.predictions(parameters: parameters)
  }

  /// The predictions of these parameters are made again, to have what the gradient needs.
  func gradient(predictionGradient: [Float], parameters: [Float]) -> [Float] {
    var program = program
    _ = program.predictions(parameters: parameters)
    return program.gradient(predictionGradient: predictionGradient)
  }

  mutating func writePredictions(for parameters: [Float], to predictions: inout [Float]) {
    program.writePredictions(parameters: parameters, to: &predictions)
  }

  mutating func writeGradient(
    predictionGradient: [Float], parameters: [Float], to gradient: inout [Float]
  ) {
    program.writeGradient(predictionGradient: predictionGradient, to: &gradient)
  }
}
