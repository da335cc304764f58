#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

// The C library's functions are called in Double and rounded once: then the results hardly depend on
// the library, and are as near to PyTorch's as float32 functions of another library can be.

struct Negation: ElementwiseFunction {
  let saves: SavedValues = []
  func value(_ x: Float) -> Float { -x }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float { -gradient }
}

struct Exponential: ElementwiseFunction {
  let saves: SavedValues = .result
  func value(_ x: Float) -> Float { Float(exp(Double(x))) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float { gradient * result }
}

struct Logarithm: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { Float(log(Double(x))) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float { gradient / x }
}

/// IEEE's root; PyTorch's comes from a vendor's library and is sometimes off by its last bit.
struct SquareRoot: ElementwiseFunction {
  let saves: SavedValues = .result
  func value(_ x: Float) -> Float { x.squareRoot() }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient / (2 * result)
  }
}

struct Sine: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { Float(sin(Double(x))) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * Float(cos(Double(x)))
  }
}

struct Cosine: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { Float(cos(Double(x))) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * -Float(sin(Double(x)))
  }
}

struct HyperbolicTangent: ElementwiseFunction {
  let saves: SavedValues = .result
  func value(_ x: Float) -> Float { Float(tanh(Double(x))) }

  /// PyTorch's AVX2 code computes 1 - result^2 with a single rounding.
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    let one: Float = 1
    return gradient * one.addingProduct(-result, result)
  }
}

struct AbsoluteValue: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { x.magnitude }

  /// The sign of 0 is 0, and so is that of what is not a number.
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    let sign: Float = x > 0 ? 1 : (x < 0 ? -1 : 0)
    return gradient * sign
  }
}

/// 1 / (1 + exp(-x)), each operation rounded as in PyTorch.
struct Sigmoid: ElementwiseFunction {
  let saves: SavedValues = .result
  func value(_ x: Float) -> Float { 1 / (1 + Float(exp(-Double(x)))) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    (gradient * (1 - result)) * result
  }
}

/// The larger of x and 0; what is not a number stays so, and passes its gradient on.
struct RectifiedLinearUnit: ElementwiseFunction {
  let saves: SavedValues = .result
  func value(_ x: Float) -> Float { x < 0 ? 0 : x }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    result <= 0 ? 0 : gradient
  }
}

/// 1/x, the first of two steps of a number divided by a tensor: PyTorch multiplies by it.
struct ReciprocalStep: ElementwiseFunction {
  let saves: SavedValues = .result
  func value(_ x: Float) -> Float { 1 / x }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    -gradient * (result * result)
  }
}

extension Expression.Function {
  /// Its meaning for tensors; nil for a function that makes a vector.
  var elementwise: (any ElementwiseFunction)? {
    switch self {
    case .exp: Exponential()
    case .log: Logarithm()
    case .sqrt: SquareRoot()
    case .sin: Sine()
    case .cos: Cosine()
    case .tanh: HyperbolicTangent()
    case .abs: AbsoluteValue()
    case .sigmoid: Sigmoid()
    case .relu: RectifiedLinearUnit()
    case .arange, .linspace, .rand, .randn: nil
    }
  }
}
