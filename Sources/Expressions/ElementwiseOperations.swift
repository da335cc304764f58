#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

struct Addition: ElementwiseOperation {
  func value(_ left: Float, _ right: Float) -> Float { left + right }

  let leftSaves: SavedValues = []
  let leftPassesGradient = true
  func leftDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    gradient
  }

  let rightSaves: SavedValues = []
  let rightPassesGradient = true
  func rightDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    gradient
  }
}

struct Subtraction: ElementwiseOperation {
  func value(_ left: Float, _ right: Float) -> Float { left - right }

  let leftSaves: SavedValues = []
  let leftPassesGradient = true
  func leftDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    gradient
  }

  let rightSaves: SavedValues = []
  func rightDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    -gradient
  }
}

struct Multiplication: ElementwiseOperation {
  func value(_ left: Float, _ right: Float) -> Float { left * right }

  let leftSaves: SavedValues = .right
  func leftDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    gradient * right
  }

  let rightSaves: SavedValues = .left
  func rightDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    gradient * left
  }
}

struct Division: ElementwiseOperation {
  func value(_ left: Float, _ right: Float) -> Float { left / right }

  let leftSaves: SavedValues = .right
  func leftDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    gradient / right
  }

  /// PyTorch divides again instead of using the result.
  let rightSaves: SavedValues = [.left, .right]
  func rightDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    -gradient * ((left / right) / right)
  }
}

/// `tensor ** tensor`, by the C library's `pow` in Double; PyTorch's may differ in its last bit, and
/// has no rules for particular exponents here.
struct PowerOperation: ElementwiseOperation {
  func value(_ left: Float, _ right: Float) -> Float {
    Powers.general(left, right)
  }

  let leftSaves: SavedValues = [.left, .right]
  func leftDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    gradient * (right == 0 ? 0 : right * value(left, right - 1))
  }

  let rightSaves: SavedValues = [.left, .right, .result]
  func rightDerivative(_ gradient: Float, _ left: Float, _ right: Float, result: Float) -> Float {
    gradient * (left == 0 && right >= 0 ? 0 : result * Float(log(Double(left))))
  }
}
