#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Numbers as decimal text, as C's `printf` writes them in the C locale.
///
/// The exact binary value is rounded to the nearest decimal, half to even. Values that are not
/// finite are `inf`, `-inf` and `nan`. The program never calls `setlocale`, so the decimal sign is
/// always a point.
public enum DecimalText {
  /// With a fixed number of decimals, `%.2f`: `0.125` with 2 is `0.12`.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    printed("%.*f", value, precision: decimals)
  }

  /// With one digit before the point and an exponent, `%.2e`: `1.25e+03`.
  public static func scientific(_ value: Double, decimals: Int) -> String {
    printed("%.*e", value, precision: decimals)
  }

  /// With up to so many significant digits and no zeros after the last, `%.3g`: `1250` with 3 is
  /// `1.25e+03`, and with 4 `1250`.
  public static func general(_ value: Double, digits: Int) -> String {
    printed("%.*g", value, precision: digits)
  }

  private static func printed(_ format: String, _ value: Double, precision: Int) -> String {
    precondition((0...1100).contains(precision), "no Double has more than 1100 digits")
    guard !value.isNaN else { return "nan" }
    // 309 digits before the point; a sign, a point and the final zero byte.
    let capacity = precision + 312
    return String(unsafeUninitializedCapacity: capacity) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        let count = withVaList([Int32(precision), value]) { arguments in
          vsnprintf(characters.baseAddress, capacity, format, arguments)
        }
        return min(max(Int(count), 0), capacity)
      }
    }
  }
}
