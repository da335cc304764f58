import Expressions

/// The formulas of an experiment that were read before.
///
/// Reading them is a third of what a short run costs; from another seed they say the same.
public struct FormulaReadings: Sendable {
  private var readings: [String: Reading] = [:]

  private struct Reading {
    let text: String
    let expression: Expression
  }

  public init() {}

  /// The formula of a key of the experiment, read by `read` if it was not yet.
  mutating func expression(
    _ text: String, key: String, read: () throws(ExpressionError) -> Expression
  ) throws(ExpressionError) -> Expression {
    if let known = readings[key], known.text == text { return known.expression }
    let expression = try read()
    readings[key] = Reading(text: text, expression: expression)
    return expression
  }
}
