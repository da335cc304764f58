extension Program {
  /// Computes the steps whose results have no dimensions; none of them depends on a vector.
  mutating func computeScalars() {
    for step in tape.steps where !step.isVector {
      switch step.operation {
      case .unary(let function, let operand):
        scalars[step.slot] = function.value(scalar(operand))
      case .binary(let operation, let left, let right):
        scalars[step.slot] = operation.value(scalar(left), scalar(right))
      }
    }
  }

  /// The value of an operand without dimensions.
  func scalar(_ operand: Tape.Operand) -> Float {
    switch operand {
    case .constant(let value): value
    case .scalar(let slot): scalars[slot]
    case .column, .vector: preconditionFailure("a vector makes no scalar")
    }
  }

  /// Computes all vectors, block by block.
  mutating func computePredictions(to predictions: UnsafeMutableBufferPointer<Float>) {
    let tape = tape
    withMemory { memory in
      memory.forEachBlock { memory in
        for step in tape.steps where step.isVector {
          memory.compute(step)
        }
        let block = UnsafeMutableBufferPointer(
          rebasing: predictions[memory.start..<(memory.start + memory.count)])
        switch memory.factor(tape.output) {
        case .scalar(let value):
          block.update(repeating: value)
        case .vector(let values):
          _ = block.update(fromContentsOf: UnsafeBufferPointer(start: values, count: block.count))
        }
      }
    }
  }
}
