/// The loss `torch.nn.functional.mse_loss(predictions, targets)`, rounded as PyTorch rounds it.
///
/// It has the value of `MeanSquaredError`. Its gradient is computed otherwise, but for up to 2^24
/// predictions comes out the same: doubling is exact in float32 until it overflows, which only the
/// other does, from a difference of 2^127.
struct MSELoss {
  /// The mean of the squared differences, in squared units of the targets.
  func value(predictions: [Float], targets: [Float]) -> Float {
    MeanSquaredError().value(predictions: predictions, targets: targets)
  }

  /// The derivative of the loss by each prediction: `2/n * (prediction - target)`.
  func writeGradient(predictions: [Float], targets: [Float], to gradient: inout [Float]) {
    let differences = Differences(predictions: predictions, targets: targets)
    // PyTorch divides in double precision and rounds the quotient.
    let weight = Float(2 / Double(differences.count))
    differences.write({ weight * $0 }, to: &gradient)
  }
}
