import TorchArithmetic

/// The loss `((predictions - targets) ** 2).mean()`, in float32, rounded as PyTorch rounds it.
///
/// `torch.nn.functional.mse_loss` has the same value, and a gradient that overflows later.
public struct MeanSquaredError: Equatable, Sendable {
  public init() {}

  /// The mean of the squared differences, in squared units of the targets.
  ///
  /// Not a number without any predictions.
  public func value(predictions: [Float], targets: [Float]) -> Float {
    Differences(predictions: predictions, targets: targets).mean { $0 * $0 }
  }

  /// The derivative of the loss by each prediction: `1/n * (2 * (prediction - target))`.
  public func gradient(predictions: [Float], targets: [Float]) -> [Float] {
    var gradient = [Float](repeating: 0, count: predictions.count)
    writeGradient(predictions: predictions, targets: targets, to: &gradient)
    return gradient
  }

  /// The same gradient, written over an array of as many values.
  func writeGradient(predictions: [Float], targets: [Float], to gradient: inout [Float]) {
    let differences = Differences(predictions: predictions, targets: targets)
    let weight = differences.meanDerivative
    differences.write({ weight * (2 * $0) }, to: &gradient)
  }
}
