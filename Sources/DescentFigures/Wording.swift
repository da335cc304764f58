import Plotting
import Training

/// Numbers and data in plain words, for descriptions of figures.
package enum Wording {
  /// A number with four significant digits, `74.96`, or up to a million as a whole one, `12914`.
  package static func number(_ value: Double) -> String {
    (1e3..<1e6).contains(abs(value))
      ? DecimalText.fixed(value, decimals: 0) : DecimalText.general(value, digits: 4)
  }

  package static func number(_ value: Float) -> String { number(Double(value)) }

  /// A number with so many decimals, or from 100 000 on with two digits and an exponent: `1.2e+19`.
  ///
  /// A value that would have no digit but zeros has two of its own.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value == 0 || !value.isFinite || abs(value) >= pow10(1 - decimals) else {
      return DecimalText.general(value, digits: 2)
    }
    return abs(value) < 1e5 || !value.isFinite
      ? DecimalText.fixed(value, decimals: decimals) : DecimalText.general(value, digits: 2)
  }

  /// A number with three significant digits, zeros included, as small panels want it: `61.2`, `18.0`.
  package static func short(_ value: Double) -> String {
    let size = abs(value)
    guard size == 0 || (0.009_995..<99_999.5).contains(size) else {
      return DecimalText.general(value, digits: 2)
    }
    let decimals = [0.099_95, 0.999_5, 9.995, 99.95].count { size < $0 }
    return DecimalText.fixed(value, decimals: size == 0 ? 0 : decimals)
  }

  private static func pow10(_ exponent: Int) -> Double {
    exponent < 0 ? 1 / pow10(-exponent) : (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// `from 2.1 to 110`, or the one value that all are; values that are not finite are left out.
  package static func range(_ values: [Float]) -> String {
    let finite = values.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else {
      return "none that is finite"
    }
    return least == greatest
      ? number(least) : "from \(number(least)) to \(number(greatest))"
  }

  /// Where a series has its least value: at an end, or between falling and rising.
  package static func trend(_ values: [Float], over inputs: [Float]) -> String {
    let places = zip(inputs, values).filter { $0.0.isFinite && $0.1.isFinite }
    guard places.count > 1, let least = places.min(by: { $0.1 < $1.1 }),
      let first = places.first, let last = places.last
    else { return "with no trend to tell" }
    if least.0 == first.0 { return "rising from the lowest at the left" }
    if least.0 == last.0 { return "falling to the lowest at the right" }
    return "falling to the lowest at \(number(least.0)), then rising"
  }

  /// What a loss is called.
  package static func name(of loss: Loss) -> String {
    switch loss {
    case .mse, .mseLoss: "mean squared error"
    case .mae: "mean absolute error"
    case .huber(let delta): "Huber, delta \(number(delta))"
    }
  }

  /// A count and a noun, in the plural unless it is one.
  package static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// A number of a run that finished, whose squares may be too large for any.
  package static func numberOrInfinite(_ value: Double) -> String {
    value.isFinite ? number(value) : "infinite"
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
