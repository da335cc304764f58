#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A number as Python has it before it meets a tensor: an `int` or a `float`.
///
/// Python's integers have no bounds; these have 64 bits, as PyTorch demands of those it is given.
public enum PythonNumber: Hashable, Sendable {
  case integer(Int)
  case real(Double)

  public var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    }
  }

  /// The float32 value that a tensor operation sees, rounded once.
  public var float32: Float {
    switch self {
    case .integer(let value): Float(value)
    case .real(let value): Float(value)
    }
  }

  /// Why Python raises an exception instead of giving a number.
  enum Failure: Error {
    case divisionByZero
    case complexResult
    case outOfRange
    case outsideDomain
  }
}

extension PythonNumber: CustomStringConvertible {
  /// The number as it may stand in a formula, if it is finite.
  public var description: String {
    switch self {
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    }
  }
}

extension PythonNumber {
  func negated() throws(Failure) -> PythonNumber {
    switch self {
    case .integer(let value): try .exact(Int(0).subtractingReportingOverflow(value))
    case .real(let value): .real(-value)
    }
  }

  func adding(_ other: PythonNumber) throws(Failure) -> PythonNumber {
    guard case (.integer(let left), .integer(let right)) = (self, other) else {
      return .real(double + other.double)
    }
    return try .exact(left.addingReportingOverflow(right))
  }

  func subtracting(_ other: PythonNumber) throws(Failure) -> PythonNumber {
    guard case (.integer(let left), .integer(let right)) = (self, other) else {
      return .real(double - other.double)
    }
    return try .exact(left.subtractingReportingOverflow(right))
  }

  func multiplied(by other: PythonNumber) throws(Failure) -> PythonNumber {
    guard case (.integer(let left), .integer(let right)) = (self, other) else {
      return .real(double * other.double)
    }
    return try .exact(left.multipliedReportingOverflow(by: right))
  }

  /// True division: 7/2 is 3.5.
  func divided(by other: PythonNumber) throws(Failure) -> PythonNumber {
    guard other.double != 0 else { throw .divisionByZero }
    return .real(double / other.double)
  }

  /// An integer if both are and the exponent is not negative; otherwise the C library's `pow`.
  func raised(to exponent: PythonNumber) throws(Failure) -> PythonNumber {
    if case (.integer(let base), .integer(let power)) = (self, exponent), power >= 0 {
      return .integer(try Self.power(base, power))
    }
    let (base, power) = (double, exponent.double)
    if base == 0, power < 0 { throw .divisionByZero }
    if base < 0, base.isFinite, power.isFinite, power != power.rounded() { throw .complexResult }
    let result = pow(base, power)
    if result.isInfinite, base.isFinite, power.isFinite { throw .outOfRange }
    return .real(result)
  }

  /// What Python's `math` and `abs` give; `sigmoid` and `relu` by their definitions.
  func applying(_ function: Expression.Function) throws(Failure) -> PythonNumber {
    let x = double
    switch function {
    case .exp:
      let result = exp(x)
      if result.isInfinite, x.isFinite { throw .outOfRange }
      return .real(result)
    case .log:
      guard !(x <= 0) else { throw .outsideDomain }
      return .real(log(x))
    case .sqrt:
      guard !(x < 0) else { throw .outsideDomain }
      return .real(x.squareRoot())
    case .sin, .cos:
      guard !x.isInfinite else { throw .outsideDomain }
      return .real(function == .sin ? sin(x) : cos(x))
    case .tanh:
      return .real(tanh(x))
    case .abs:
      return x < 0 ? try negated() : self
    case .sigmoid:
      return .real(1 / (1 + exp(-x)))
    case .relu:
      return x < 0 ? .integer(0) : self
    case .arange, .linspace, .rand, .randn:
      preconditionFailure("a function that makes a vector has no number as its value")
    }
  }

  private static func exact(_ result: (partialValue: Int, overflow: Bool)) throws(Failure)
    -> PythonNumber
  {
    guard !result.overflow else { throw .outOfRange }
    return .integer(result.partialValue)
  }

  /// By squaring, so that a large exponent costs no time before it overflows.
  private static func power(_ base: Int, _ exponent: Int) throws(Failure) -> Int {
    var (result, square, rest) = (1, base, exponent)
    while true {
      if rest & 1 == 1 {
        let product = result.multipliedReportingOverflow(by: square)
        guard !product.overflow else { throw .outOfRange }
        result = product.partialValue
      }
      rest >>= 1
      guard rest > 0 else { return result }
      let next = square.multipliedReportingOverflow(by: square)
      guard !next.overflow else { throw .outOfRange }
      square = next.partialValue
    }
  }
}
