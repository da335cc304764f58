import Suggestions

/// Turns a formula into a tape: computes what is constant, and writes a step for all else.
struct TapeWriter {
  private(set) var tape: Tape

  /// The number of predictions.
  let count: Int

  private let inputs: [String: [Float]]
  private let slots: [String: Int]
  private var evaluator = Evaluator()
  private var parts: [Part] = []

  /// The first of equal constant parts, so that `t**2` is computed once however often it is written.
  private var firstParts: [Expression.Node: Int] = [:]
  private var representatives: [Int] = []
  private var columnsOfParts: [Int: Int] = [:]
  private var lengthsOfSlots: [Int] = []

  private enum Part {
    case constant(Value)
    case scalar(Int)
    case vector(Int)
  }

  init(_ expression: Expression, inputs: [String: [Float]], parameters: [String])
    throws(ExpressionError)
  {
    self.inputs = inputs
    let slots = Dictionary(
      zip(parameters, parameters.indices), uniquingKeysWith: { first, _ in first })
    self.slots = slots
    precondition(slots.count == parameters.count, "each parameter needs a name of its own")
    precondition(
      inputs.keys.allSatisfy { slots[$0] == nil }, "a name is an input's or a parameter's")
    tape = Tape(scalarCount: parameters.count)
    let used = expression.names.compactMap { inputs[$0]?.count }
    // Vectors of one element are broadcast.
    count = used.first { $0 != 1 } ?? used.first ?? inputs.values.map { $0.count }.max() ?? 1
    for (node, position) in zip(expression.nodes, expression.positions) {
      try write(node, at: position)
    }
    tape.output = operand(parts.count - 1)
  }

  private mutating func write(_ node: Expression.Node, at position: Int) throws(ExpressionError) {
    let constants = node.operands.compactMap { index -> Value? in
      if case .constant(let value) = parts[index] { value } else { nil }
    }
    representatives.append(parts.count)
    if case .name(let name) = node, let slot = slots[name] {
      parts.append(.scalar(slot))
    } else if constants.count == node.operands.count {
      let key = node.replacingOperands { representatives[$0] }
      if let first = firstParts[key] {
        representatives[parts.count] = first
        parts.append(parts[first])
      } else {
        firstParts[key] = parts.count
        parts.append(.constant(try constant(node, constants, at: position)))
      }
    } else {
      parts.append(try variable(node, at: position))
    }
  }

  private mutating func constant(_ node: Expression.Node, _ operands: [Value], at position: Int)
    throws(ExpressionError) -> Value
  {
    switch node {
    case .number(let number):
      return .number(number)
    case .name(let name):
      guard let values = inputs[name] else {
        let known = Array(inputs.keys) + Array(slots.keys)
        throw .unknownName(
          name, position: position, nearest: NearestName.nearest(to: name, among: known))
      }
      return .vector(values)
    case .unary(let symbol, _):
      return try evaluator.unary(symbol, operands[0], at: position)
    case .binary(let symbol, _, _):
      return try evaluator.binary(symbol, operands[0], operands[1], at: position)
    case .call(let function, _):
      guard function.isElementwise else {
        throw .functionNotAllowed(function.rawValue, position: position)
      }
      return try evaluator.elementwise(function, operands[0], at: position)
    }
  }

  private mutating func variable(_ node: Expression.Node, at position: Int)
    throws(ExpressionError) -> Part
  {
    switch node {
    case .unary(.plus, let index):
      return parts[index]
    case .unary(.minus, let index):
      return append(Negation(), operand(index))
    case .binary(let symbol, let left, let right):
      return try binary(symbol, left, right, at: position)
    case .call(let function, let arguments):
      guard let function = function.elementwise else {
        throw .functionNotAllowed(function.rawValue, position: position)
      }
      return append(function, operand(arguments[0]))
    case .number, .name:
      preconditionFailure("a part without operands is constant or a parameter")
    }
  }

  private mutating func binary(
    _ symbol: Expression.BinaryOperator, _ left: Int, _ right: Int, at position: Int
  ) throws(ExpressionError) -> Part {
    if let leftLength = length(left), let rightLength = length(right), leftLength != rightLength {
      throw .differentLengths(
        symbol.rawValue, position: position, left: leftLength, right: rightLength)
    }
    switch symbol.tensorOperation(left: number(left), right: number(right)) {
    case .operation(let operation):
      return append(operation, operand(left), operand(right))
    case .ofLeft(let function):
      return append(function, operand(left))
    case .ofRight(let function):
      return append(function, operand(right))
    case .reciprocalTimes:
      let inverse = append(ReciprocalStep(), operand(right))
      return append(Multiplication(), operand(of: inverse, at: right), operand(left))
    }
  }

  private mutating func append(
    _ operation: any ElementwiseOperation, _ left: Tape.Operand,
    _ right: Tape.Operand = .constant(0)
  ) -> Part {
    let slot: Int
    let length = length(of: left) ?? length(of: right)
    if let length {
      slot = tape.vectorCount
      tape.vectorCount += 1
      lengthsOfSlots.append(length)
    } else {
      slot = tape.scalarCount
      tape.scalarCount += 1
    }
    tape.steps.append(
      Tape.Step(
        operation: operation, left: left, right: right, slot: slot, isVector: length != nil))
    return length == nil ? .scalar(slot) : .vector(slot)
  }

  private mutating func operand(_ index: Int) -> Tape.Operand {
    operand(of: parts[index], at: index)
  }

  private mutating func operand(of part: Part, at index: Int) -> Tape.Operand {
    switch part {
    case .scalar(let slot): return .scalar(slot)
    case .vector(let slot): return .vector(slot)
    case .constant(.number(let number)): return .constant(number.float32)
    case .constant(.scalar(let value)): return .constant(value)
    case .constant(.vector(let values)):
      if values.count == 1, count != 1 { return .constant(values[0]) }
      let representative = representatives[index]
      if let column = columnsOfParts[representative] { return .column(column) }
      columnsOfParts[representative] = tape.columns.count
      tape.columns.append(values)
      return .column(tape.columns.count - 1)
    }
  }

  private func number(_ index: Int) -> PythonNumber? {
    guard case .constant(let value) = parts[index] else { return nil }
    return value.number
  }

  /// The length of a vector; nil for what is broadcast.
  private func length(_ index: Int) -> Int? {
    switch parts[index] {
    case .vector(let slot): lengthsOfSlots[slot]
    case .constant(.vector(let values)): values.count == 1 && count != 1 ? nil : values.count
    default: nil
    }
  }

  private func length(of operand: Tape.Operand) -> Int? {
    switch operand {
    case .column(let column): tape.columns[column].count
    case .vector(let slot): lengthsOfSlots[slot]
    case .constant, .scalar: nil
    }
  }
}

extension Expression.Node {
  var operands: [Int] {
    switch self {
    case .number, .name: []
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .call(_, let arguments): arguments
    }
  }

  fileprivate func replacingOperands(_ replacement: (Int) -> Int) -> Expression.Node {
    switch self {
    case .number, .name: self
    case .unary(let symbol, let operand): .unary(symbol, replacement(operand))
    case .binary(let symbol, let left, let right):
      .binary(symbol, replacement(left), replacement(right))
    case .call(let function, let arguments): .call(function, arguments.map(replacement))
    }
  }
}
