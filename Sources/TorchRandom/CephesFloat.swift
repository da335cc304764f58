/// Float32 logarithm, sine and cosine by polynomials, rounded exactly as PyTorch's AVX2 code rounds.
///
/// The polynomials and the splitting of constants come from Stephen L. Moshier's Cephes library
/// (`logf`, `sinf`, `cosf`), by way of Julien Pommier's vector versions of them. Where a product and
/// a sum are rounded once, the code says `addingProduct`; everywhere else each operation is rounded.
enum CephesFloat {
  /// The natural logarithm of a value in (0, 1].
  static func log(_ value: Float) -> Float {
    // The smallest normal number stands in for zero and subnormals.
    let bits = max(value, Float(bitPattern: 0x0080_0000)).bitPattern
    var exponent = Float(Int32(truncatingIfNeeded: bits >> 23) - 126)
    let fraction = Float(bitPattern: (bits & 0x807f_ffff) | 0x3f00_0000)
    var x: Float = fraction - 1
    if fraction < 0.70710678 {
      exponent -= 1
      x = x + fraction
    }
    let square: Float = x * x
    var y: Float = 7.0376836292e-2
    y = multiply(y, x, add: -1.1514610310e-1)
    y = multiply(y, x, add: 1.1676998740e-1)
    y = multiply(y, x, add: -1.2420140846e-1)
    y = multiply(y, x, add: 1.4249322787e-1)
    y = multiply(y, x, add: -1.6668057665e-1)
    y = multiply(y, x, add: 2.0000714765e-1)
    y = multiply(y, x, add: -2.4999993993e-1)
    y = multiply(y, x, add: 3.3333331174e-1)
    y = y * x
    // ln 2 in two parts, 0.693359375 - 2.12194440e-4.
    let lowPart: Float = exponent * -2.12194440e-4
    y = multiply(y, square, add: lowPart)
    y = y - square * 0.5
    return multiply(exponent, 0.693359375, add: x + y)
  }

  /// The sine and the cosine of an angle in radians, zero or more and small.
  static func sineAndCosine(_ angle: Float) -> (sine: Float, cosine: Float) {
    let fourOverPi: Float = 1.27323954473516
    let octant = (Int32(angle * fourOverPi) + 1) & ~1
    let turns = Float(octant)
    // pi/4 in three parts, so that whole octants are taken away without loss.
    var x = multiply(turns, -0.78515625, add: angle)
    x = multiply(turns, -2.4187564849853515625e-4, add: x)
    x = multiply(turns, -3.77489497744594108e-8, add: x)
    let square: Float = x * x

    var even = multiply(2.443315711809948e-5, square, add: -1.388731625493765e-3)
    even = multiply(even, square, add: 4.166664568298827e-2)
    even = even * square
    even = multiply(even, square, add: -(square * 0.5))
    even = even + 1

    var odd = multiply(-1.9515295891e-4, square, add: 8.3321608736e-3)
    odd = multiply(odd, square, add: -1.6666654611e-1)
    odd = odd * square
    odd = multiply(odd, x, add: x)

    let (sine, cosine) = octant & 2 == 0 ? (odd, even) : (even, odd)
    return (octant & 4 == 0 ? sine : -sine, ~(octant - 2) & 4 == 0 ? cosine : -cosine)
  }

  /// `factor * other + term` with a single rounding.
  private static func multiply(_ factor: Float, _ other: Float, add term: Float) -> Float {
    term.addingProduct(factor, other)
  }
}
