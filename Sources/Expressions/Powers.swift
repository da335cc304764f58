#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// `tensor ** exponent` by one of PyTorch's rules for particular exponents.
protocol PowerRule: Sendable {
  func power(_ x: Float) -> Float
}

/// `tensor ** number`: the rule for the exponent, and that for the exponent less 1, which is in the
/// derivative.
struct Power<Rule: PowerRule, LowerRule: PowerRule>: ElementwiseFunction {
  let exponent: Float
  let rule: Rule
  let lowerRule: LowerRule

  let saves: SavedValues = .left
  func value(_ x: Float) -> Float { rule.power(x) }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    gradient * (exponent * lowerRule.power(x))
  }
}

/// `tensor ** 0`: 1 everywhere, even of what is not a number, and of no slope.
struct ZerothPower: ElementwiseFunction {
  let saves: SavedValues = []
  func value(_ x: Float) -> Float { 1 }
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float { 0 }
}

struct ConstantOne: PowerRule { func power(_ x: Float) -> Float { 1 } }
struct Unchanged: PowerRule { func power(_ x: Float) -> Float { x } }
struct Square: PowerRule { func power(_ x: Float) -> Float { x * x } }
struct Cube: PowerRule { func power(_ x: Float) -> Float { (x * x) * x } }
struct Root: PowerRule { func power(_ x: Float) -> Float { x.squareRoot() } }
struct InverseRoot: PowerRule { func power(_ x: Float) -> Float { 1 / x.squareRoot() } }
struct Reciprocal: PowerRule { func power(_ x: Float) -> Float { 1 / x } }
struct InverseSquare: PowerRule { func power(_ x: Float) -> Float { 1 / (x * x) } }

/// Any other exponent, by the C library's `pow` in Double; PyTorch's may differ in its last bit.
struct GeneralPower: PowerRule {
  let exponent: Float
  func power(_ x: Float) -> Float { Float(pow(Double(x), Double(exponent))) }
}

/// `number ** tensor`.
struct PowerOfNumber: ElementwiseFunction {
  let base: PythonNumber

  let saves: SavedValues = [.left, .result]
  func value(_ x: Float) -> Float {
    Float(pow(Double(base.float32), Double(x)))
  }

  /// The logarithm of the base is taken in Double.
  func derivative(_ gradient: Float, _ x: Float, result: Float) -> Float {
    if base.double == 0, x >= 0 { return gradient * 0 }
    return gradient * (result * Float(log(base.double)))
  }
}

enum Powers {
  /// `tensor ** number`.
  ///
  /// PyTorch compares the exponent in Double with 0, 1, 2, 3, 1/2, -1/2, -1 and -2, and computes
  /// those powers without `pow`; so it does with the exponent less 1 in the derivative.
  static func power(_ exponent: PythonNumber) -> any ElementwiseFunction {
    let general = GeneralPower(exponent: exponent.float32)
    let lower = GeneralPower(exponent: Float(exponent.double - 1))
    // Each pair of rules is named here, so that the compiler makes loops for it.
    return switch exponent.double {
    case 0: ZerothPower()
    case 1: Power(exponent: 1, rule: Unchanged(), lowerRule: ConstantOne())
    case 2: Power(exponent: 2, rule: Square(), lowerRule: Unchanged())
    case 3: Power(exponent: 3, rule: Cube(), lowerRule: Square())
    case 4: Power(exponent: 4, rule: general, lowerRule: Cube())
    case 0.5: Power(exponent: 0.5, rule: Root(), lowerRule: InverseRoot())
    case 1.5: Power(exponent: 1.5, rule: general, lowerRule: Root())
    case -0.5: Power(exponent: -0.5, rule: InverseRoot(), lowerRule: lower)
    case -1: Power(exponent: -1, rule: Reciprocal(), lowerRule: InverseSquare())
    case -2: Power(exponent: -2, rule: InverseSquare(), lowerRule: lower)
    default: Power(exponent: exponent.float32, rule: general, lowerRule: lower)
    }
  }
}
