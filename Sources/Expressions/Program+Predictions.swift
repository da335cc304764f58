extension Program {
  /// Computes the steps whose results have no dimensions; none of them depends on a vector.
  mutating func computeScalars() {
    for index in tape.steps.indices where !tape.steps[index].isVector {
      let (left, right) = (scalar(tape.steps[index].left), scalar(tape.steps[index].right))
      scalars[tape.steps[index].slot] = tape.steps[index].operation.value(left, right)
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
    let output = tape.output
    withMemory { memory in
      memory.forEachBlock { memory in
        for index in memory.steps.indices where memory.steps[index].isVector {
          memory.compute(index)
        }
        let block = UnsafeMutableBufferPointer(
          rebasing: predictions[memory.start..<(memory.start + memory.count)])
        switch memory.factor(output) {
        case .scalar(let value):
          block.update(repeating: value)
        case .vector(let values):
          _ = block.update(fromContentsOf: UnsafeBufferPointer(start: values, count: block.count))
        }
      }
    }
  }
}
