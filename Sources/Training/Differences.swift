import TorchArithmetic

/// The differences `prediction - target`, of which every loss here is made, without storing them.
///
/// Each is one float32 subtraction, made again whenever it is needed.
struct Differences {
  private let predictions: [Float]
  private let targets: [Float]

  init(predictions: [Float], targets: [Float]) {
    precondition(
      predictions.count == targets.count, "a loss needs as many predictions as targets")
    self.predictions = predictions
    self.targets = targets
  }

  var count: Int { targets.count }

  /// One divided by the count, rounded: what PyTorch multiplies by to go back through a mean.
  var meanDerivative: Float { 1 / Float(count) }

  /// The mean of a term of each difference, in PyTorch's order; not a number without any.
  @inline(__always)
  func mean(_ term: (Float) -> Float) -> Float {
    let sum = predictions.withUnsafeBufferPointer { predictions in
      targets.withUnsafeBufferPointer { targets in
        Reduction.sum(count: targets.count) { term(predictions[$0] - targets[$0]) }
      }
    }
    return sum / Float(count)
  }

  /// Writes the derivative at each difference over a buffer of as many values.
  @inline(__always)
  func write(_ derivative: (Float) -> Float, to gradient: inout [Float]) {
    write(derivative, in: 0..<count, to: &gradient)
  }

  /// Writes the derivative at the differences of a range only.
  @inline(__always)
  func write(_ derivative: (Float) -> Float, in range: Range<Int>, to gradient: inout [Float]) {
    precondition(gradient.count == count, "a gradient needs one derivative for each prediction")
    precondition(0 <= range.lowerBound && range.upperBound <= count, "no such differences")
    gradient.withUnsafeMutableBufferPointer { gradient in
      predictions.withUnsafeBufferPointer { predictions in
        targets.withUnsafeBufferPointer { targets in
          for index in range {
            gradient[index] = derivative(predictions[index] - targets[index])
          }
        }
      }
    }
  }
}
