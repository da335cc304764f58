import Suggestions
import TorchRandom

extension Expression {
  /// The value of a formula for data.
  ///
  /// Every operation is rounded to float32 on its own, in the order written; numbers among
  /// themselves are computed as in Python. `rand` and `randn` draw from the generator in the order
  /// in which Python would call them.
  ///
  /// Throws an `ExpressionError` for a name without a value, vectors that do not fit together, and
  /// numbers that have no result. Then the generator may have been drawn from.
  public func evaluate(names: [String: Value], generator: inout TorchGenerator)
    throws(ExpressionError) -> Value
  {
    try evaluate(names: names, generator: &generator, evaluator: Evaluator())
  }

  func evaluate(
    names: [String: Value], generator: inout TorchGenerator, evaluator: Evaluator
  ) throws(ExpressionError) -> Value {
    var evaluator = evaluator
    var stack: [Value] = []
    for (node, position) in zip(nodes, positions) {
      switch node {
      case .number(let number):
        stack.append(.number(number))
      case .name(let name):
        guard let value = names[name] else {
          throw .unknownName(
            name, position: position, nearest: NearestName.nearest(to: name, among: names.keys))
        }
        stack.append(value)
      case .unary(let symbol, _):
        stack.append(try evaluator.unary(symbol, stack.removeLast(), at: position))
      case .binary(let symbol, _, _):
        let right = stack.removeLast()
        let left = stack.removeLast()
        stack.append(try evaluator.binary(symbol, left, right, at: position))
      case .call(let function, let arguments):
        let values = Array(stack.suffix(arguments.count))
        stack.removeLast(arguments.count)
        stack.append(
          function.isElementwise
            ? try evaluator.elementwise(function, values[0], at: position)
            : try evaluator.source(function, values, at: position, generator: &generator))
      }
    }
    return stack[0]
  }
}
