/// A model's formula made ready to be computed many times, with its gradient.
///
///     let formula = try Expression(
///       parsing: "a*(t**2) + (b*t) + c", allowing: .model(["a", "b", "c", "t"]))
///     var model = try Program(formula, inputs: ["t": inputs], parameters: ["a", "b", "c"])
///     let predictions = model.predictions(parameters: [1, 0, 0])
///     let gradient = model.gradient(predictionGradient: lossGradient)
///
/// Values and gradients are those of PyTorch, with inputs as float32 vectors and each parameter a
/// float32 tensor without dimensions: each operation is rounded on its own in the order written, and
/// each gradient is that operation's formula in PyTorch's autograd. They are equal bit for bit
/// for `+ - * /`, signs, `abs`, `relu` and tensors to the power of 0, 1, 2, 3 or -1. With other
/// functions and powers the last bits may differ. (Of powers of -2 and -0.5, only the gradient's.)
///
/// What does not depend on the parameters is computed once. Long vectors go through all steps in
/// blocks that fit the processor's cache; what the gradient needs of them is computed again.
public struct Program: Sendable {
  /// The number of predictions: the length of the inputs in the formula.
  ///
  /// A formula without inputs predicts the same for every element of the longest input, or once.
  public let count: Int

  public let parameterNames: [String]

  let tape: Tape
  let isNeededForGradient: [Bool]
  let gradientBuffers: [Int?]

  /// Blocks are of this many values, the last of fewer.
  let blockSize: Int

  /// Where the sums of gradients start: -0, to which anything is added exactly, for a parameter in
  /// the formula; 0 for one that is not.
  let scalarGradientSeeds: [Float]

  var hasPredictions = false
  var scalars: [Float]
  var scalarGradients: [Float]

  /// Column after column, each of `count` values.
  let columns: [Float]

  /// Slot after slot, each of `blockSize` values.
  var vectors: [Float]

  /// Buffer after buffer, each of `blockSize` values; the first is for what is only summed.
  var gradients: [Float]

  /// For each step the sum of its derivatives by the left operand, then that by the right one; only
  /// of vector steps and by scalars.
  var operandSums: [Float]

  /// Vectors of up to this length stay whole, so that nothing is computed twice.
  private static let wholeLimit = 2_048
  private static let longBlockSize = 512

  /// A formula with its inputs, and the names of its parameters in the order of their values.
  ///
  /// A parameter that the formula does not use has a gradient of 0; an input that it does not use is
  /// ignored. No name may be both, and parameters must differ.
  ///
  /// Throws an `ExpressionError` for a name that is neither an input nor a parameter, a function
  /// that makes data, inputs of different lengths that meet, numbers without a result, and more
  /// input values than can be kept.
  public init(_ expression: Expression, inputs: [String: [Float]], parameters: [String])
    throws(ExpressionError)
  {
    let writer = try TapeWriter(expression, inputs: inputs, parameters: parameters)
    var tape = writer.tape
    count = writer.count
    parameterNames = parameters
    blockSize = count <= Self.wholeLimit ? count : Self.longBlockSize
    isNeededForGradient = tape.slotsNeededForGradient()
    let buffers = tape.gradientBuffers()
    gradientBuffers = buffers.ofSlot + [nil]
    let used = Set(expression.names)
    scalarGradientSeeds = (0..<tape.scalarCount).map { slot in
      slot < parameters.count && !used.contains(parameters[slot]) ? 0 : -0.0
    }
    // One place more than needed, there and below, so that none is without memory.
    scalars = [Float](repeating: 0, count: tape.scalarCount + 1)
    scalarGradients = [Float](repeating: 0, count: tape.scalarCount)
    var columns: [Float] = []
    for column in tape.columns {
      columns += column
    }
    self.columns = columns + [0]
    tape.columns = []
    self.tape = tape
    vectors = [Float](repeating: 0, count: tape.vectorCount * blockSize + 1)
    gradients = [Float](repeating: 0, count: buffers.count * blockSize + 1)
    operandSums = [Float](repeating: 0, count: 2 * tape.steps.count)
  }

  /// What the model predicts for each element of its inputs.
  public mutating func predictions(parameters: [Float]) -> [Float] {
    var predictions = [Float](repeating: 0, count: count)
    writePredictions(parameters: parameters, to: &predictions)
    return predictions
  }

  /// The derivative of a loss by each parameter, from its derivative by each of the last predictions.
  public mutating func gradient(predictionGradient: [Float]) -> [Float] {
    var gradient = [Float](repeating: 0, count: parameterNames.count)
    writeGradient(predictionGradient: predictionGradient, to: &gradient)
    return gradient
  }

  /// The same predictions, written over an array of as many values.
  public mutating func writePredictions(parameters: [Float], to predictions: inout [Float]) {
    precondition(
      parameters.count == parameterNames.count, "a model needs a value for each parameter")
    precondition(predictions.count == count, "there must be one prediction for each input")
    for index in parameters.indices {
      scalars[index] = parameters[index]
    }
    computeScalars()
    predictions.withUnsafeMutableBufferPointer { computePredictions(to: $0) }
    hasPredictions = true
  }

  /// The same gradient, written over an array of as many values.
  public mutating func writeGradient(predictionGradient: [Float], to gradient: inout [Float]) {
    precondition(hasPredictions, "a gradient is that of the last predictions")
    precondition(predictionGradient.count == count, "there must be one derivative for each input")
    precondition(
      gradient.count == parameterNames.count, "there must be one derivative for each parameter")
    predictionGradient.withUnsafeBufferPointer { gradient in
      if let start = gradient.baseAddress { sumVectorGradients(start) }
    }
    sumScalarGradients(predictionGradient)
    for index in gradient.indices {
      gradient[index] = scalarGradients[index]
    }
  }
}
