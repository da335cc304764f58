import TorchArithmetic

/// The loss `((predictions - targets) ** 2).mean()`, in float32, rounded as PyTorch rounds it.
///
/// `torch.nn.functional.mse_loss` has the same value, but a gradient that is rounded otherwise.
public struct MeanSquaredError: Equatable, Sendable {
  public init() {}

  /// The mean of the squared differences, in squared units of the targets.
  ///
  /// Not a number without any predictions.
  public func value(predictions: [Float], targets: [Float]) -> Float {
    precondition(
      predictions.count == targets.count, "a loss needs as many predictions as targets")
    return predictions.withUnsafeBufferPointer { predictions in
      targets.withUnsafeBufferPointer { targets in
        let sum = Reduction.sum(count: targets.count) { index in
          let difference: Float = predictions[index] - targets[index]
          return difference * difference
        }
        return sum / Float(targets.count)
      }
    }
  }

  /// The derivative of the loss by each prediction: `1/n * (2 * (prediction - target))`.
  public func gradient(predictions: [Float], targets: [Float]) -> [Float] {
    var gradient = [Float](repeating: 0, count: predictions.count)
    writeGradient(predictions: predictions, targets: targets, to: &gradient)
    return gradient
  }

  /// The same gradient, written over an array of as many values.
  func writeGradient(predictions: [Float], targets: [Float], to gradient: inout [Float]) {
    precondition(
      predictions.count == targets.count && gradient.count == targets.count,
      "a gradient needs as many predictions as targets")
    let weight: Float = 1 / Float(targets.count)
    for index in targets.indices {
      gradient[index] = weight * (2 * (predictions[index] - targets[index]))
    }
  }
}
