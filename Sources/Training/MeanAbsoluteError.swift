/// The loss `(predictions - targets).abs().mean()`, in float32, rounded as PyTorch rounds it.
///
/// `torch.nn.functional.l1_loss` has the same value and gradient.
struct MeanAbsoluteError {
  /// The mean of the absolute differences, in units of the targets.
  func value(predictions: [Float], targets: [Float]) -> Float {
    Differences(predictions: predictions, targets: targets).mean { $0.magnitude }
  }

  /// The derivative of the loss by each prediction: `1/n * sign(prediction - target)`.
  ///
  /// The sign of 0 is 0, and so is that of a difference that is not a number, as in PyTorch.
  func writeGradient(predictions: [Float], targets: [Float], to gradient: inout [Float]) {
    let differences = Differences(predictions: predictions, targets: targets)
    let weight = differences.meanDerivative
    differences.write(
      { difference in
        let sign: Float = (difference > 0 ? 1 : 0) - (difference < 0 ? 1 : 0)
        return weight * sign
      }, to: &gradient)
  }
}
