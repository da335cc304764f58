/// A function of one tensor, element by element, with its derivative beside it.
///
/// It is an operation that ignores its right operand. Value and derivative are rounded as PyTorch
/// rounds them; where they call the C library, their last bits may differ from PyTorch's, which has
/// vector approximations of its own.
protocol ElementwiseFunction: ElementwiseOperation {
  func value(_ x: Float) -> Float

  /// The derivative of a loss by `x`, from that by the result.
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float

  /// What `derivative` looks at.
  var saves: SavedValues { get }
}

extension ElementwiseFunction {
  func value(_ left: Float, _ right: Float) -> Float { value(left) }

  var leftSaves: SavedValues { saves }
  func leftDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    derivative(gradient, left, result: result)
  }

  var rightSaves: SavedValues { [] }
  func rightDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    0
  }
}
