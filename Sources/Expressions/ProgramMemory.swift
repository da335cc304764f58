/// Where a program's values stand while it computes one block of its vectors.
struct ProgramMemory {
  let blockSize: Int
  let columnLength: Int
  let columns: UnsafePointer<Float>
  let scalars: UnsafePointer<Float>
  let vectors: UnsafeMutablePointer<Float>
  let gradients: UnsafeMutablePointer<Float>

  /// The block's place in whole vectors.
  var start = 0
  var count = 0

  /// A vector's block in this memory, where its derivatives stand too.
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
  func compute(_ step: Tape.Step) {
    switch step.operation {
    case .unary(let function, let operand):
      guard case .vector(let x) = factor(operand) else { return }
      function.values(of: x, count: count, to: vector(step.slot))
    case .binary(let operation, let left, let right):
      operation.values(factor(left), factor(right), count: count, to: vector(step.slot))
    }
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

extension Program {
  /// Gives the body all memory; meanwhile it must not use the program itself.
  mutating func withMemory(_ body: (inout ProgramMemory) -> Void) {
    let (count, blockSize) = (count, blockSize)
    columns.withUnsafeBufferPointer { columns in
      scalars.withUnsafeBufferPointer { scalars in
        vectors.withUnsafeMutableBufferPointer { vectors in
          gradients.withUnsafeMutableBufferPointer { gradients in
            // None of them is empty.
            guard let columns = columns.baseAddress, let scalars = scalars.baseAddress,
              let vectors = vectors.baseAddress, let gradients = gradients.baseAddress
            else { return }
            var memory = ProgramMemory(
              blockSize: blockSize, columnLength: count, columns: columns, scalars: scalars,
              vectors: vectors, gradients: gradients)
            body(&memory)
          }
        }
      }
    }
  }
}
