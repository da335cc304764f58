/// An operation of two tensors, element by element, with its derivatives beside it.
///
/// A scalar meets each element of a vector. A Python number that meets a tensor is rounded to a
/// float32 scalar first.
protocol ElementwiseOperation: Sendable {
  func value(_ left: Float, _ right: Float) -> Float

  /// The derivatives of a loss by the operands, from that by the result.
  func leftDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float
  func rightDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float

  /// What the derivatives look at.
  var leftSaves: SavedValues { get }
  var rightSaves: SavedValues { get }

  /// Whether a derivative is the gradient itself, so that nothing needs to be computed.
  var leftPassesGradient: Bool { get }
  var rightPassesGradient: Bool { get }

  // The loops are requirements so that each operation gets its own, in which it is inlined.

  func values(
    _ left: Factor, _ right: Factor, count: Int, to results: UnsafeMutablePointer<Float>)

  func leftDerivatives(
    _ gradients: UnsafePointer<Float>, _ left: Factor, _ right: Factor,
    results: UnsafePointer<Float>, count: Int, to derivatives: UnsafeMutablePointer<Float>)

  func rightDerivatives(
    _ gradients: UnsafePointer<Float>, _ left: Factor, _ right: Factor,
    results: UnsafePointer<Float>, count: Int, to derivatives: UnsafeMutablePointer<Float>)
}

/// Which values of a step a derivative needs.
struct SavedValues: OptionSet {
  let rawValue: Int

  static let left = SavedValues(rawValue: 1)
  static let right = SavedValues(rawValue: 2)
  static let result = SavedValues(rawValue: 4)
}

/// An operand of a loop.
enum Factor {
  case scalar(Float)
  case vector(UnsafePointer<Float>)
}

extension ElementwiseOperation {
  var leftPassesGradient: Bool { false }
  var rightPassesGradient: Bool { false }

  func values(
    _ left: Factor, _ right: Factor, count: Int, to results: UnsafeMutablePointer<Float>
  ) {
    forEach(left, right, count: count) { results[$0] = value($1, $2) }
  }

  func leftDerivatives(
    _ gradients: UnsafePointer<Float>, _ left: Factor, _ right: Factor,
    results: UnsafePointer<Float>, count: Int, to derivatives: UnsafeMutablePointer<Float>
  ) {
    forEach(left, right, count: count) {
      derivatives[$0] = leftDerivative(gradients[$0], $1, $2, result: results[$0])
    }
  }

  func rightDerivatives(
    _ gradients: UnsafePointer<Float>, _ left: Factor, _ right: Factor,
    results: UnsafePointer<Float>, count: Int, to derivatives: UnsafeMutablePointer<Float>
  ) {
    forEach(left, right, count: count) {
      derivatives[$0] = rightDerivative(gradients[$0], $1, $2, result: results[$0])
    }
  }

  /// One loop for each pair of shapes, so that none has a branch inside.
  @inline(__always)
  private func forEach(
    _ left: Factor, _ right: Factor, count: Int, _ body: (Int, Float, Float) -> Void
  ) {
    switch (left, right) {
    case (.vector(let left), .vector(let right)):
      for index in 0..<count { body(index, left[index], right[index]) }
    case (.vector(let left), .scalar(let right)):
      for index in 0..<count { body(index, left[index], right) }
    case (.scalar(let left), .vector(let right)):
      for index in 0..<count { body(index, left, right[index]) }
    case (.scalar(let left), .scalar(let right)):
      for index in 0..<count { body(index, left, right) }
    }
  }
}
