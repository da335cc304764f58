/// Where a program's steps and values stand while it computes one block of its vectors.
struct ProgramMemory {
  let steps: UnsafeBufferPointer<Tape.Step>
  let gradientBuffers: UnsafePointer<Int?>
  let blockSize: Int
  let columnLength: Int
  let columns: UnsafePointer<Float>
  let scalars: UnsafePointer<Float>
  let vectors: UnsafeMutablePointer<Float>
  let gradients: UnsafeMutablePointer<Float>

  /// The block's place in whole vectors.
  var start = 0
  var count = 0

  func vector(_ slot: Int) -> UnsafeMutablePointer<Float> {
    vectors + slot * blockSize
  }

  func gradient(_ buffer: Int) -> UnsafeMutablePointer<Float> {
    gradients + buffer * blockSize
  }

  func factor(_ operand: Tape.Operand) -> Factor {
    switch operand {
    case .constant(let value): .scalar(value)
    case .scalar(let slot): .scalar(scalars[slot])
    case .column(let column): .vector(columns + (column * columnLength + start))
    case .vector(let slot): .vector(UnsafePointer(vector(slot)))
    }
  }

  /// Computes this block of a step whose result is a vector.
  func compute(_ index: Int) {
    steps[index].operation.values(
      factor(steps[index].left), factor(steps[index].right), count: count,
      to: vector(steps[index].slot))
  }

  /// Sets the place to one block after another of vectors of `columnLength` values.
  mutating func forEachBlock(_ body: (ProgramMemory) -> Void) {
    start = 0
    while start < columnLength {
      count = min(blockSize, columnLength - start)
      body(self)
      start += count
    }
  }
}

extension ProgramMemory {
  /// Goes back through the vector steps of this block.
  ///
  /// Hands over the derivatives by each operand that is a scalar, with its number: twice the step's
  /// index, and one more for a right operand.
  @inline(__always)
  func backpropagate(
    _ predictionGradient: UnsafePointer<Float>, sum: (Int, UnsafePointer<Float>) -> Void
  ) {
    // Steps are used in place: a copy of one costs more than a short loop.
    for index in steps.indices.reversed() where steps[index].isVector {
      let (left, right) = (steps[index].left, steps[index].right)
      let (x, y) = (factor(left), factor(right))
      let results = UnsafePointer(vector(steps[index].slot))
      let buffer = gradientBuffers[steps[index].slot]
      let gradient = buffer.map { UnsafePointer(self.gradient($0)) } ?? predictionGradient
      if let target = target(left) {
        let isPassed = steps[index].operation.leftPassesGradient
        if !isPassed {
          steps[index].operation.leftDerivatives(
            gradient, x, y, results: results, count: count, to: target)
        }
        if case .scalar = left { sum(2 * index, isPassed ? gradient : UnsafePointer(target)) }
      }
      if let target = target(right) {
        let isPassed = steps[index].operation.rightPassesGradient
        if !isPassed {
          steps[index].operation.rightDerivatives(
            gradient, x, y, results: results, count: count, to: target)
        }
        if case .scalar = right { sum(2 * index + 1, isPassed ? gradient : UnsafePointer(target)) }
      }
    }
  }

  /// Where to write the derivatives by an operand: the first buffer for those that are summed; of no
  /// meaning for an operand that has its result's gradient.
  private func target(_ operand: Tape.Operand) -> UnsafeMutablePointer<Float>? {
    switch operand {
    case .constant, .column: nil
    case .scalar: gradient(0)
    case .vector(let slot): gradient(gradientBuffers[slot] ?? 0)
    }
  }
}

extension Program {
  /// Gives the body all memory; meanwhile it must not use the program itself.
  mutating func withMemory(_ body: (inout ProgramMemory) -> Void) {
    let (count, blockSize) = (count, blockSize)
    tape.steps.withUnsafeBufferPointer { steps in
      gradientBuffers.withUnsafeBufferPointer { buffers in
        columns.withUnsafeBufferPointer { columns in
          scalars.withUnsafeBufferPointer { scalars in
            vectors.withUnsafeMutableBufferPointer { vectors in
              gradients.withUnsafeMutableBufferPointer { gradients in
                // None of them is empty.
                guard let buffers = buffers.baseAddress, let columns = columns.baseAddress,
                  let scalars = scalars.baseAddress, let vectors = vectors.baseAddress,
                  let gradients = gradients.baseAddress
                else { return }
                var memory = ProgramMemory(
                  steps: steps, gradientBuffers: buffers, blockSize: blockSize,
                  columnLength: count, columns: columns, scalars: scalars, vectors: vectors,
                  gradients: gradients)
                body(&memory)
              }
            }
          }
        }
      }
    }
  }
}
