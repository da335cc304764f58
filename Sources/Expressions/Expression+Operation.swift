extension Expression {
  /// How an operator is computed when an operand is a tensor.
  enum TensorOperation {
    case operation(any ElementwiseOperation)

    /// Of the left operand only, the right being a number.
    case ofLeft(any ElementwiseFunction)

    /// Of the right operand only, the left being a number.
    case ofRight(any ElementwiseFunction)

    /// The reciprocal of the right operand, times the left: so PyTorch divides a number by a tensor.
    case reciprocalTimes
  }
}

extension Expression.BinaryOperator {
  /// `left` and `right` are the operands that are numbers, if they are.
  func tensorOperation(left: PythonNumber?, right: PythonNumber?) -> Expression.TensorOperation {
    switch self {
    case .add: .operation(Addition())
    case .subtract: .operation(Subtraction())
    case .multiply: .operation(Multiplication())
    case .divide: left == nil ? .operation(Division()) : .reciprocalTimes
    case .power:
      if let exponent = right {
        .ofLeft(Powers.power(exponent))
      } else if let base = left {
        .ofRight(PowerOfNumber(base: base))
      } else {
        .operation(PowerOperation())
      }
    }
  }

  /// The result for two numbers, which Python computes before any tensor is there.
  func numberResult(_ left: PythonNumber, _ right: PythonNumber) throws(PythonNumber.Failure)
    -> PythonNumber
  {
    switch self {
    case .add: try left.adding(right)
    case .subtract: try left.subtracting(right)
    case .multiply: try left.multiplied(by: right)
    case .divide: try left.divided(by: right)
    case .power: try left.raised(to: right)
    }
  }
}
