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
    let count = count
    var sums: [Float] = []
    swap(&sums, &operandSums)
    withMemory { memory in
      memory.count = count
      memory.backpropagate(predictionGradient) { operand, derivatives in
        sums[operand] = Reduction.sum(count: count) { derivatives[$0] }
      }
    }
    swap(&sums, &operandSums)
  }

  /// The values of each block are computed again, as far as derivatives look at them.
  private mutating func sumGradientsByBlocks(_ predictionGradient: UnsafePointer<Float>) {
    let isNeeded = isNeededForGradient
    var sums = [BlockwiseSum](
      repeating: BlockwiseSum(count: count), count: 2 * tape.steps.count)
    withMemory { memory in
      memory.forEachBlock { memory in
        for (index, step) in memory.steps.enumerated()
        where step.isVector && isNeeded[step.slot] {
          memory.compute(index)
        }
        memory.backpropagate(predictionGradient + memory.start) {
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
      let (left, right) = (tape.steps[index].left, tape.steps[index].right)
      if tape.steps[index].isVector {
        add(operandSums[2 * index], to: left)
        add(operandSums[2 * index + 1], to: right)
        continue
      }
      let slot = tape.steps[index].slot
      let (gradient, x, y) = (scalarGradients[slot], scalar(left), scalar(right))
      add(
        tape.steps[index].operation.leftDerivative(gradient, x, y, result: scalars[slot]),
        to: left)
      add(
        tape.steps[index].operation.rightDerivative(gradient, x, y, result: scalars[slot]),
        to: right)
    }
  }

  private mutating func add(_ derivative: Float, to operand: Tape.Operand) {
    if case .scalar(let slot) = operand { scalarGradients[slot] += derivative }
  }
}
