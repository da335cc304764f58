/// A model's formula as a list of steps, each an operation on what earlier steps made.
///
/// What does not depend on the parameters is computed already: numbers are rounded to float32, and
/// vectors are columns. So every slot has a gradient; and, the formula being a tree, it is the
/// operand of one step only, except the slots of parameters.
struct Tape: Sendable {
  /// Where a step finds an operand.
  enum Operand: Equatable, Sendable {
    case constant(Float)

    /// A vector that stays the same, by its index.
    case column(Int)

    /// A value without dimensions, by its slot; the parameters have the first slots.
    case scalar(Int)

    /// A vector that depends on the parameters, by its slot.
    case vector(Int)
  }

  enum Operation: Sendable {
    case unary(any ElementwiseFunction, Operand)
    case binary(any ElementwiseOperation, Operand, Operand)
  }

  struct Step: Sendable {
    let operation: Operation

    /// The slot of the result.
    let slot: Int

    /// Whether the result is a vector.
    let isVector: Bool
  }

  /// In the order in which Python would compute them.
  var steps: [Step] = []

  /// Emptied once they are in the memory of a program.
  var columns: [[Float]] = []

  /// Slots of values without dimensions, the parameters among them.
  var scalarCount: Int

  var vectorCount = 0

  /// What the whole formula gives.
  var output = Operand.constant(0)
}

extension Tape {
  /// The vector slots whose values the derivatives look at, directly or through other slots.
  func slotsNeededForGradient() -> [Bool] {
    var isNeeded = [Bool](repeating: false, count: vectorCount)
    func need(_ operand: Operand) {
      if case .vector(let slot) = operand { isNeeded[slot] = true }
    }
    for step in steps where step.isVector {
      switch step.operation {
      case .unary(let function, let operand):
        if function.saves.contains(.left) { need(operand) }
        if function.saves.contains(.result) { isNeeded[step.slot] = true }
      case .binary(let operation, let left, let right):
        var saves: SavedValues = []
        if left.hasGradient { saves.formUnion(operation.leftSaves) }
        if right.hasGradient { saves.formUnion(operation.rightSaves) }
        if saves.contains(.left) { need(left) }
        if saves.contains(.right) { need(right) }
        if saves.contains(.result) { isNeeded[step.slot] = true }
      }
    }
    for step in steps.reversed() where step.isVector && isNeeded[step.slot] {
      switch step.operation {
      case .unary(_, let operand):
        need(operand)
      case .binary(_, let left, let right):
        need(left)
        need(right)
      }
    }
    return isNeeded
  }

  /// Where each vector slot has its gradient: the number of a buffer, or nil where it is the
  /// gradient of the predictions itself.
  ///
  /// A sum's operands share the gradient of the sum. The first buffer is for derivatives by scalars,
  /// which are only summed.
  func gradientBuffers() -> (ofSlot: [Int?], count: Int) {
    var buffers = [Int?](repeating: nil, count: vectorCount)
    var count = 1
    for step in steps.reversed() where step.isVector {
      func place(_ operand: Operand, passesGradient: Bool) {
        guard case .vector(let slot) = operand else { return }
        if passesGradient {
          buffers[slot] = buffers[step.slot]
        } else {
          buffers[slot] = count
          count += 1
        }
      }
      switch step.operation {
      case .unary(_, let operand):
        place(operand, passesGradient: false)
      case .binary(let operation, let left, let right):
        place(left, passesGradient: operation.leftPassesGradient)
        place(right, passesGradient: operation.rightPassesGradient)
      }
    }
    return (buffers, count)
  }
}

extension Tape.Operand {
  var hasGradient: Bool {
    switch self {
    case .constant, .column: false
    case .scalar, .vector: true
    }
  }
}
