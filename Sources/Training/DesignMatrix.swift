import TorchArithmetic

/// The powers of the inputs that a polynomial multiplies by its parameters, one column a parameter.
///
/// They do not change while a model is trained, so they are made once. The last column is of ones,
/// by which a product is exact: it stands for the constant that PyTorch adds and sums alone.
public struct DesignMatrix: Equatable, Sendable {
  public let rowCount: Int
  public let columnCount: Int

  /// Column after column.
  private let values: [Float]

  /// The powers of the inputs, from the model's degree down to 0.
  ///
  /// t^2 is t*t and t^3 is (t*t)*t as in PyTorch, and higher powers go on like that. (PyTorch has
  /// its vector `pow` for those, whose last bits may differ unless the power is exact in float32.)
  public init(_ model: Polynomial, inputs: [Float]) {
    rowCount = inputs.count
    columnCount = model.parameterCount
    var values = [Float](repeating: 1, count: rowCount * columnCount)
    for column in stride(from: columnCount - 2, through: 0, by: -1) {
      let (start, startOfLowerPower) = (column * rowCount, (column + 1) * rowCount)
      for row in 0..<rowCount {
        values[start + row] = values[startOfLowerPower + row] * inputs[row]
      }
    }
    self.values = values
  }

  /// The sum of each row's products with the parameters, from the first column to the last.
  public func predictions(parameters: [Float]) -> [Float] {
    var predictions = [Float](repeating: 0, count: rowCount)
    writePredictions(parameters: parameters, to: &predictions)
    return predictions
  }

  /// The sum of each column's products with the derivatives of a loss by the predictions.
  public func gradient(predictionGradient: [Float]) -> [Float] {
    var gradient = [Float](repeating: 0, count: columnCount)
    writeGradient(predictionGradient: predictionGradient, to: &gradient)
    return gradient
  }

  /// The same predictions, written over an array of as many values.
  func writePredictions(parameters: [Float], to predictions: inout [Float]) {
    precondition(parameters.count == columnCount, "a model needs a value for each parameter")
    precondition(predictions.count == rowCount, "there must be one prediction for each input")
    predictions.withUnsafeMutableBufferPointer { predictions in
      withColumn(0) { powers in
        for row in 0..<rowCount {
          predictions[row] = parameters[0] * powers[row]
        }
      }
      for column in 1..<columnCount {
        let parameter = parameters[column]
        withColumn(column) { powers in
          for row in 0..<rowCount {
            predictions[row] += parameter * powers[row]
          }
        }
      }
    }
  }

  /// The same gradient, written over an array of as many values.
  func writeGradient(predictionGradient: [Float], to gradient: inout [Float]) {
    precondition(
      predictionGradient.count == rowCount, "there must be one derivative for each input")
    precondition(gradient.count == columnCount, "there must be one derivative for each parameter")
    predictionGradient.withUnsafeBufferPointer { predictionGradient in
      for column in 0..<columnCount {
        gradient[column] = withColumn(column) { powers in
          Reduction.sum(count: rowCount) { row in predictionGradient[row] * powers[row] }
        }
      }
    }
  }

  private func withColumn<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<Float>) -> Result
  ) -> Result {
    values.withUnsafeBufferPointer { values in
      let start = column * rowCount
      return body(UnsafeBufferPointer(rebasing: values[start..<(start + rowCount)]))
    }
  }
}
