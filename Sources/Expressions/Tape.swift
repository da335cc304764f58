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

  struct Step: Sendable {
    let operation: any ElementwiseOperation
    let left: Operand

    /// Any constant where the operation is a function of the left operand alone.
    let right: Operand

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
      var saves: SavedValues = []
      if step.left.hasGradient { saves.formUnion(step.operation.leftSaves) }
      if step.right.hasGradient { saves.formUnion(step.operation.rightSaves) }
      if saves.contains(.left) { need(step.left) }
      if saves.contains(.right) { need(step.right) }
      if saves.contains(.result) { isNeeded[step.slot] = true }
    }
    for step in steps.reversed() where step.isVector && isNeeded[step.slot] {
      need(step.left)
      need(step.right)
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
      place(step.left, passesGradient: step.operation.leftPassesGradient)
      place(step.right, passesGradient: step.operation.rightPassesGradient)
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
