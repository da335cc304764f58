#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Python's `**` between numbers, which is the C library's `pow`.
enum PythonPower {
  static func power(_ base: Double, _ exponent: Double) -> Double {
    pow(base, exponent)
  }

  /// `value ** 0.5`, whose last bit differs from the true root about once in a thousand (glibc 2.36).
  static func squareRoot(_ value: Double) -> Double {
    pow(value, oneHalf)
  }

  /// Read at run time: a compiler that knows the exponent may call `sqrt` instead.
  private static let oneHalf = Double("0.5") ?? 0.5
}
