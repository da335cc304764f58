/// A function of one tensor, element by element, with its derivative beside it.
///
/// Both are rounded as PyTorch rounds them; where they call the C library, their last bits may
/// differ from PyTorch's, which has vector approximations of its own.
protocol ElementwiseFunction: Sendable {
  func value(_ x: Float) -> Float

  /// The derivative of a loss by `x`, from that by the result.
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float

  /// What `derivative` looks at.
  var saves: SavedValues { get }

  // The loops are requirements so that each function gets its own, in which it is inlined.

  func values(of x: UnsafePointer<Float>, count: Int, to results: UnsafeMutablePointer<Float>)

  func derivatives(
    _ gradients: UnsafePointer<Float>, _ x: UnsafePointer<Float>, results: UnsafePointer<Float>,
    count: Int, to derivatives: UnsafeMutablePointer<Float>)
}

/// Which values of a step its derivative needs.
struct SavedValues: OptionSet {
  let rawValue: Int

  /// The only operand, or the left one.
  static let left = SavedValues(rawValue: 1)
  static let right = SavedValues(rawValue: 2)
  static let result = SavedValues(rawValue: 4)
}

extension ElementwiseFunction {
  func values(of x: UnsafePointer<Float>, count: Int, to results: UnsafeMutablePointer<Float>) {
    for index in 0..<count {
      results[index] = value(x[index])
    }
  }

  func derivatives(
    _ gradients: UnsafePointer<Float>, _ x: UnsafePointer<Float>, results: UnsafePointer<Float>,
    count: Int, to derivatives: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count {
      derivatives[index] = derivative(gradients[index], x[index], result: results[index])
    }
  }
}
