import TorchArithmetic

// Reverse mode: from the gradient of the predictions back to the parameters. Where a scalar met a
// vector, its gradient is the sum over the vector, in PyTorch's order of summation. Scalars depend on
// no vector, so all vectors are gone through first, block by block, then all scalars.
extension Program {
  /// Finds for each operand of a vector step, if it is a scalar, the sum of its derivatives.
  mutating func sumVectorGradients(_ predictionGradient: UnsafePointer<Float>) {
    if blockSize >= count {
      sumWholeGradients(predictionGradient)
    } else {
      sumGradientsByBlocks(predictionGradient)
    }
  }

  /// All values are still there from the predictions.
  private mutating func sumWholeGradients(_ predictionGradient: UnsafePointer<Float>) {
    let (tape, buffers, count) = (tape, gradientBuffers, count)
    var sums: [Float] = []
    swap(&sums, &operandSums)
    withMemory { memory in
      memory.count = count
      memory.backpropagate(tape, buffers, predictionGradient) { operand, derivatives in
        sums[operand] = Reduction.sum(count: count) { derivatives[$0] }
      }
    }
    swap(&sums, &operandSums)
  }

  /// The values of each block are computed again, as far as derivatives look at them.
  private mutating func sumGradientsByBlocks(_ predictionGradient: UnsafePointer<Float>) {
    let (tape, buffers, isNeeded) = (tape, gradientBuffers, isNeededForGradient)
    var sums = [BlockwiseSum](
      repeating: BlockwiseSum(count: count), count: 2 * tape.steps.count)
    withMemory { memory in
      memory.forEachBlock { memory in
        for step in tape.steps where step.isVector && isNeeded[step.slot] {
          memory.compute(step)
        }
        memory.backpropagate(tape, buffers, predictionGradient + memory.start) {
          sums[$0].add(UnsafeBufferPointer(start: $1, count: memory.count))
        }
      }
    }
    for (operand, sum) in sums.enumerated() where sum.isFinished {
      operandSums[operand] = sum.total
    }
  }

  /// Adds up the contributions to each scalar, in the order of PyTorch's engine: those of the last
  /// operation first, to its left operand before its right one.
  mutating func sumScalarGradients(_ predictionGradient: [Float]) {
    for slot in scalarGradients.indices {
      scalarGradients[slot] = scalarGradientSeeds[slot]
    }
    if case .scalar(let slot) = tape.output {
      scalarGradients[slot] += Reduction.sum(predictionGradient)
    }
    for index in tape.steps.indices.reversed() {
      let step = tape.steps[index]
      if step.isVector {
        if case .binary(_, let left, let right) = step.operation {
          add(operandSums[2 * index], to: left)
          add(operandSums[2 * index + 1], to: right)
        }
        continue
      }
      let (gradient, result) = (scalarGradients[step.slot], scalars[step.slot])
      switch step.operation {
      case .unary(let function, let operand):
        add(function.derivative(gradient, scalar(operand), result: result), to: operand)
      case .binary(let operation, let left, let right):
        let (x, y) = (scalar(left), scalar(right))
        add(operation.leftDerivative(gradient, x, y, result: result), to: left)
        add(operation.rightDerivative(gradient, x, y, result: result), to: right)
      }
    }
  }

  private mutating func add(_ derivative: Float, to operand: Tape.Operand) {
    if case .scalar(let slot) = operand { scalarGradients[slot] += derivative }
  }
}

extension ProgramMemory {
  /// Goes back through the vector steps of this block.
  ///
  /// Hands over the derivatives by each operand that is a scalar, with its number: twice the step's
  /// index, and one more for a right operand.
  @inline(__always)
  func backpropagate(
    _ tape: Tape, _ buffers: [Int?], _ predictionGradient: UnsafePointer<Float>,
    sum: (Int, UnsafePointer<Float>) -> Void
  ) {
    for index in tape.steps.indices.reversed() where tape.steps[index].isVector {
      let step = tape.steps[index]
      let gradient = buffers[step.slot].map { UnsafePointer(self.gradient($0)) }
        ?? predictionGradient
      let results = UnsafePointer(vector(step.slot))
      switch step.operation {
      case .unary(let function, let operand):
        guard case .vector(let x) = factor(operand), case .vector(let slot) = operand,
          let buffer = buffers[slot]
        else { continue }
        function.derivatives(
          gradient, x, results: results, count: count, to: self.gradient(buffer))
      case .binary(let operation, let left, let right):
        let (x, y) = (factor(left), factor(right))
        if let target = target(left, buffers) {
          if !operation.leftPassesGradient {
            operation.leftDerivatives(gradient, x, y, results: results, count: count, to: target)
          }
          if case .scalar = left {
            sum(2 * index, operation.leftPassesGradient ? gradient : UnsafePointer(target))
          }
        }
        if let target = target(right, buffers) {
          if !operation.rightPassesGradient {
            operation.rightDerivatives(gradient, x, y, results: results, count: count, to: target)
          }
          if case .scalar = right {
            sum(2 * index + 1, operation.rightPassesGradient ? gradient : UnsafePointer(target))
          }
        }
      }
    }
  }

  /// Where to write the derivatives by an operand: the first buffer for those that are summed.
  private func target(_ operand: Tape.Operand, _ buffers: [Int?]) -> UnsafeMutablePointer<Float>? {
    switch operand {
    case .constant, .column: nil
    case .scalar: gradient(0)
    case .vector(let slot): buffers[slot].map { gradient($0) }
    }
  }
}
