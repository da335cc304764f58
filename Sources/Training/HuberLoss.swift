/// The loss `torch.nn.functional.huber_loss(predictions, targets, delta=delta)`, as PyTorch rounds it.
///
/// Half the square of small differences, and a straight line beyond `delta`, so that outliers pull
/// no harder than others.
struct HuberLoss {
  /// Where the square goes over into the line, in units of the targets.
  let delta: Double

  /// The mean over the differences, in squared units of the targets.
  func value(predictions: [Float], targets: [Float]) -> Float {
    let delta = Float(self.delta)
    return Differences(predictions: predictions, targets: targets).mean { difference in
      let magnitude = difference.magnitude
      return magnitude < delta
        ? (0.5 * magnitude) * magnitude : delta * (magnitude - 0.5 * delta)
    }
  }

  /// The derivative of the loss by each prediction: the difference, at most `delta`, over n.
  ///
  /// PyTorch's vector code takes whole blocks of 16 differences with `delta` in float32; its scalar
  /// code takes the rest with `delta` in double precision and rounds the product once. It matters
  /// when float32 does not hold `delta` exactly.
  func writeGradient(predictions: [Float], targets: [Float], to gradient: inout [Float]) {
    let differences = Differences(predictions: predictions, targets: targets)
    let weight = differences.meanDerivative
    let blocksEnd = differences.count / Self.blockSize * Self.blockSize

    let roundedDelta = Float(delta)
    differences.write(
      { difference in
        if difference <= -roundedDelta { return -(weight * roundedDelta) }
        return difference >= roundedDelta ? weight * roundedDelta : weight * difference
      }, in: 0..<blocksEnd, to: &gradient)

    let limit = Float(Double(weight) * delta)
    differences.write(
      { difference in
        if Double(difference) <= -delta { return -limit }
        return Double(difference) >= delta ? limit : weight * difference
      }, in: blocksEnd..<differences.count, to: &gradient)
  }

  /// Two AVX2 vectors of float32 values.
  private static let blockSize = 16
}
