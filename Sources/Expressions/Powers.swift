#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

enum Powers {
  /// The function `tensor ** exponent`.
  ///
  /// PyTorch compares the exponent in Double with 0, 1, 2, 3, 1/2, -1/2, -1 and -2, and computes
  /// those powers without `pow`. The derivative has the power of the exponent less 1, by the same
  /// rules.
  static func power(_ exponent: PythonNumber) -> any ElementwiseFunction {
    switch exponent.double {
    case 0: ZerothPower()
    case 1: FirstPower()
    case 2: Square()
    case 3: Cube()
    case 4: FourthPower()
    case 0.5: RootPower()
    case 1.5: RootCubed()
    case -0.5: InverseRoot()
    case -1: InversePower()
    case -2: InverseSquare()
    default:
      GeneralPower(exponent: exponent.float32, lowerExponent: Float(exponent.double - 1))
    }
  }

  /// The C library's `pow` in Double; PyTorch's may differ in its last bit.
  static func general(_ base: Float, _ exponent: Float) -> Float {
    Float(pow(Double(base), Double(exponent)))
  }
}

/// `tensor ** 0` is 1 everywhere, even of what is not a number, and has no slope.
struct ZerothPower: ElementwiseFunction {
  let saves: SavedValues = []
  func value(_ x: Float) -> Float { 1 }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float { 0 }
}

struct FirstPower: ElementwiseFunction {
  let saves: SavedValues = []
  func value(_ x: Float) -> Float { x }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float { gradient }
}

struct Square: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { x * x }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float { gradient * (2 * x) }
}

struct Cube: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { (x * x) * x }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * (3 * (x * x))
  }
}

/// Only its derivative is free of `pow`.
struct FourthPower: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { Powers.general(x, 4) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * (4 * ((x * x) * x))
  }
}

/// `tensor ** 0.5`, whose derivative is rounded otherwise than that of `sqrt`.
struct RootPower: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { x.squareRoot() }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * (0.5 * (1 / x.squareRoot()))
  }
}

/// `tensor ** 1.5`; only its derivative is free of `pow`.
struct RootCubed: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { Powers.general(x, 1.5) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * (1.5 * x.squareRoot())
  }
}

/// `tensor ** -0.5`.
struct InverseRoot: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { 1 / x.squareRoot() }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * (-0.5 * Powers.general(x, -1.5))
  }
}

/// `tensor ** -1`, whose derivative is rounded otherwise than that of `1 / tensor`.
struct InversePower: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { 1 / x }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * -(1 / (x * x))
  }
}

/// `tensor ** -2`.
struct InverseSquare: ElementwiseFunction {
  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { 1 / (x * x) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * (-2 * Powers.general(x, -3))
  }
}

/// `tensor ** number` for any other number.
struct GeneralPower: ElementwiseFunction {
  let exponent: Float

  /// The exponent less 1, before either was rounded.
  let lowerExponent: Float

  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { Powers.general(x, exponent) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * (exponent * Powers.general(x, lowerExponent))
  }
}

/// `number ** tensor`.
struct PowerOfNumber: ElementwiseFunction {
  let base: PythonNumber

  let saves: SavedValues = [.left, .result]
  func value(_ x: Float) -> Float {
    Powers.general(base.float32, x)
  }

  /// The logarithm of the base is taken in Double.
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    if base.double == 0, x >= 0 { return gradient * 0 }
    return gradient * (result * Float(log(base.double)))
  }
}
