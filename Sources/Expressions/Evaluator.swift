import TorchRandom

/// Computes single parts of a formula from the values of their operands.
///
/// It counts the values that it makes, so that no formula runs for long or fills the memory.
struct Evaluator {
  /// 2^28 float32 values are a gigabyte.
  static let valueLimit = 1 << 28

  private let limit: Int
  private var madeCount = 0

  init(limit: Int = valueLimit) {
    self.limit = limit
  }

  mutating func unary(_ symbol: Expression.UnaryOperator, _ operand: Value, at position: Int)
    throws(ExpressionError) -> Value
  {
    switch (symbol, operand) {
    case (.plus, _):
      return operand
    case (.minus, .number(let number)):
      return .number(
        try Self.checked("-(\(number))", position) { () throws(PythonNumber.Failure) in
          try number.negated()
        })
    case (.minus, _):
      try count(operand, symbol.rawValue, position)
      return operand.applying(Negation())
    }
  }

  mutating func binary(
    _ symbol: Expression.BinaryOperator, _ left: Value, _ right: Value, at position: Int
  ) throws(ExpressionError) -> Value {
    if case (.number(let left), .number(let right)) = (left, right) {
      let text = "\(left) \(symbol.rawValue) \(right)"
      return .number(
        try Self.checked(text, position) { () throws(PythonNumber.Failure) in
          try symbol.numberResult(left, right)
        })
    }
    try count(left, symbol.rawValue, position)
    try count(right, symbol.rawValue, position)
    switch symbol.tensorOperation(left: left.number, right: right.number) {
    case .ofLeft(let function): return left.applying(function)
    case .ofRight(let function): return right.applying(function)
    case .reciprocalTimes:
      let inverse = right.applying(ReciprocalStep())
      return inverse.applying(Multiplication(), left) ?? inverse
    case .operation(let operation):
      guard let result = left.applying(operation, right) else {
        throw .differentLengths(
          symbol.rawValue, position: position, left: left.length, right: right.length)
      }
      return result
    }
  }

  mutating func elementwise(_ function: Expression.Function, _ argument: Value, at position: Int)
    throws(ExpressionError) -> Value
  {
    if case .number(let number) = argument {
      let text = "\(function.rawValue)(\(number))"
      return .number(
        try Self.checked(text, position) { () throws(PythonNumber.Failure) in
          try number.applying(function)
        })
    }
    try count(argument, function.rawValue, position)
    guard let elementwise = function.elementwise else { return argument }
    return argument.applying(elementwise)
  }

  /// A vector made by a function of numbers.
  mutating func source(
    _ function: Expression.Function, _ arguments: [Value], at position: Int,
    generator: inout TorchGenerator
  ) throws(ExpressionError) -> Value {
    let source = try VectorSource(function, arguments, position: position)
    try count(source.count, function.rawValue, position)
    return .vector(source.values(generator: &generator))
  }

  private mutating func count(_ value: Value, _ text: String, _ position: Int)
    throws(ExpressionError)
  {
    if case .vector(let values) = value { try count(values.count, text, position) }
  }

  private mutating func count(_ made: Int, _ text: String, _ position: Int)
    throws(ExpressionError)
  {
    guard made <= limit - madeCount else {
      throw .tooManyValues(text, position: position, limit: limit)
    }
    madeCount += made
  }

  /// A result of numbers; where Python raises an exception, an error of the formula.
  private static func checked(
    _ text: String, _ position: Int,
    _ compute: () throws(PythonNumber.Failure) -> PythonNumber
  ) throws(ExpressionError) -> PythonNumber {
    do {
      return try compute()
    } catch {
      switch error {
      case .divisionByZero:
        throw .undefined(text, position: position, reason: "it divides by zero")
      case .complexResult:
        throw .undefined(text, position: position, reason: "it would be complex")
      case .outsideDomain:
        throw .undefined(text, position: position, reason: "the function is not defined there")
      case .outOfRange:
        throw .numberTooLarge(text, position: position)
      }
    }
  }
}

extension Value {
  var number: PythonNumber? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// The number of elements.
  var length: Int {
    guard case .vector(let values) = self else { return 1 }
    return values.count
  }
}
