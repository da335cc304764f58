import Expressions
import TorchRandom

/// The values of the columns that are made so far.
struct ColumnValues {
  private(set) var names: [String] = []
  private(set) var values: [String: Value] = [:]

  static let columnLimit = 1_000

  /// In all columns: a quarter of a gigabyte.
  static let valueLimit = 1 << 26

  /// Makes all columns in order.
  ///
  /// Throws an `ExperimentError` for the first formula that has no value.
  init(
    of data: ExperimentData, generator: inout TorchGenerator, readings: inout FormulaReadings
  ) throws(ExperimentError) {
    guard data.columns.count <= Self.columnLimit else {
      throw ExperimentError("data", .tooMuchData(limit: Self.columnLimit, "columns"))
    }
    let all = data.columns.map(\.name)
    var count = 0
    for column in data.columns {
      let value: Value
      switch column.source {
      case .values(let values, _):
        value = .vector(values)
      case .formula(let text):
        value = try self.value(
          of: text, key: "data.\(column.name)", later: all, generator: &generator,
          readings: &readings)
      }
      count += value.elements.count
      guard count <= Self.valueLimit else {
        throw ExperimentError(
          "data.\(column.name)", .tooMuchData(limit: Self.valueLimit, "values in all columns"))
      }
      names.append(column.name)
      values[column.name] = value
    }
  }

  /// The value of a formula over the columns.
  func value(
    of text: String, key: String, later: [String] = [], generator: inout TorchGenerator,
    readings: inout FormulaReadings
  ) throws(ExperimentError) -> Value {
    do {
      let expression = try readings.expression(text, key: key) { () throws(ExpressionError) in
        try Expression(parsing: text, allowing: .data(names))
      }
      return try expression.evaluate(names: values, generator: &generator)
    } catch .unknownName(let name, _, _) where later.contains(name) {
      throw ExperimentError(key, .madeLater(name, in: text))
    } catch {
      throw ExperimentError(key, .formula(error, in: text))
    }
  }
}

extension Value {
  /// All elements as float32; a number is one.
  var elements: [Float] {
    switch self {
    case .number(let number): [number.float32]
    case .scalar(let value): [value]
    case .vector(let values): values
    }
  }

  /// Whether it has no dimensions.
  var isNumber: Bool {
    if case .vector = self { false } else { true }
  }
}
