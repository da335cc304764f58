/// Chooses the heights at which a surface has contour lines.
public enum ContourLevels: Equatable, Sendable {
  /// Multiples of a step of 1, 2, 2.5 or 5 times a power of ten, as an axis has its ticks.
  case linear

  /// Round numbers in even ratios, for heights of many magnitudes.
  ///
  /// They begin where half a per cent of the heights are lower and end where half a per cent are higher:
  /// at a minimum near zero there are powers of ten without end, and rings too small to be seen. Where
  /// this is less than one power of ten, or not all above zero, the levels are those of `linear`.
  case logarithmic

  /// Just these, as far as they are between the least height and the greatest.
  case at([Double])

  /// No chooser gives more.
  public static let greatestCount = 12

  /// The levels for heights: ascending, finite, each once, above the least height and not above the
  /// greatest.
  ///
  /// Heights that are not finite do not count. There are none where all heights are equal.
  public func values(for heights: [Double]) -> [Double] {
    let finite = heights.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max(), least < greatest else { return [] }
    let levels =
      switch self {
      case .linear: Self.multiples(from: least, to: greatest)
      case .logarithmic:
        Self.roundNumbers(covering: finite) ?? Self.multiples(from: least, to: greatest)
      case .at(let values): values
      }
    var previous = least
    return levels.filter(\.isFinite).sorted().filter { level in
      guard level > previous, level <= greatest else { return false }
      previous = level
      return true
    }
  }

  private static func multiples(from least: Double, to greatest: Double) -> [Double] {
    TickLocator.niceTicks(
      in: Limits(lower: least, upper: greatest), intervals: greatestCount, integersOnly: false)
  }

  /// First digits in about even ratios, the most first; the last is for every power of ten, or one in
  /// several.
  private static let firstDigits: [[Double]] = [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]]

  /// As many as `greatestCount` allows; nil where the heights are not in need of them.
  private static func roundNumbers(covering heights: [Double]) -> [Double]? {
    let sorted = heights.sorted()
    // Half a per cent of the panel at each end.
    let cut = sorted.count / 200
    let (lower, upper) = (sorted[cut], sorted[sorted.count - 1 - cut])
    guard lower > 0, upper / lower >= 10 else { return nil }
    let exponents =
      Int(
        Double.decimalLogarithm(lower).rounded(.down))...Int(
        Double.decimalLogarithm(upper).rounded(.up))
    func numbers(_ digits: [Double], everyPowers stride: Int) -> [Double] {
      exponents.lazy.filter { $0 % stride == 0 }
        .flatMap { exponent in digits.map { Self.number($0, exponent: exponent) } }
        .filter { $0 >= lower && $0 <= upper }
    }
    for digits in firstDigits {
      let numbers = numbers(digits, everyPowers: 1)
      if numbers.count <= greatestCount { return numbers }
    }
    return numbers([1], everyPowers: (exponents.count + greatestCount - 1) / greatestCount)
  }

  /// The number nearest to a decimal, which multiplying by a power of ten may miss.
  private static func number(_ digits: Double, exponent: Int) -> Double {
    Double("\(digits)e\(exponent)") ?? .nan
  }
}
