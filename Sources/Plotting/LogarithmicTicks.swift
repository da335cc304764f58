/// The ticks of a logarithmic axis: powers of ten, and minor ones between them.
///
/// The rules of matplotlib's `LogLocator` with its default settings.
struct LogarithmicTicks: Equatable {
  /// Powers of ten between the limits, ascending: all, or one in several where they are many.
  let major: [Double]

  /// Multiples of powers of ten, where every power has a tick; ascending.
  ///
  /// On an axis that is too short for two of these, they are as far from each other as those of a
  /// linear axis.
  let minor: [Double]

  /// matplotlib takes no more major ticks.
  static let mostMajor = 9

  /// - Parameters:
  ///   - limits: finite and above zero; otherwise there are no ticks.
  ///   - axisLength: points.
  ///   - fontSize: of its labels, in points.
  ///   - orientation: which way it runs.
  ///   - maximumCount: no more major ticks than this, unless it is less than 2.
  init(
    in limits: Limits, axisLength: Double, fontSize: Double, orientation: AxisOrientation,
    maximumCount: Int = mostMajor
  ) {
    guard AxisScale.logarithmic.shows(limits.lower), AxisScale.logarithmic.shows(limits.upper)
    else {
      (major, minor) = ([], [])
      return
    }
    let room = (axisLength / (fontSize * orientation.tickSpacing)).rounded(.down)
    let most = max(2, min(maximumCount, Self.mostMajor))
    let decades = Decades(
      in: limits.ascending.evenly(.logarithmic),
      // Compared before conversion: room may be infinite, or not a number.
      requested: room < Double(most) ? max(2, Int(max(room, 2))) : most)
    let shown = { (value: Double) in
      limits.evenly(.logarithmic).contains(AxisScale.logarithmic.evenly(value))
    }
    let major = decades.ticks.map { Double.powerOfTen(Double($0)) }.filter(shown)
    self.major = major
    minor = Self.minor(in: limits.ascending, decades).filter { value in
      shown(value) && !major.contains { Self.coincide(value, $0, in: limits) }
    }
  }

  private static func minor(in limits: Limits, _ decades: Decades) -> [Double] {
    // matplotlib has none from ten powers of ten on, nor where some of these have no tick.
    guard decades.available < 10, decades.stride == 1 || decades.available <= 1 else { return [] }
    let places = (decades.first - 1...decades.last + 1).flatMap { decade in
      (2...9).map { Double($0) * Double.powerOfTen(Double(decade)) }
    }
    var seen = decades.ticks.count - 2
    for place in places where place >= limits.lower && place <= limits.upper { seen += 1 }
    guard decades.stride == 1, seen <= 1 else { return places }
    return TickLocator.niceTicks(in: limits, intervals: 9, integersOnly: false)
  }

  /// Whether two ticks are so near that only one of them is drawn: a hundred thousandth of the axis.
  private static func coincide(_ one: Double, _ other: Double, in limits: Limits) -> Bool {
    let ends = limits.ascending.evenly(.logarithmic)
    let distance = AxisScale.logarithmic.evenly(one) - AxisScale.logarithmic.evenly(other)
    return abs(distance) <= (ends.upper - ends.lower) * 1e-5
  }
}

/// Which powers of ten have a tick.
private struct Decades {
  /// Their exponents, those between the limits and one beyond each end.
  let ticks: [Int]

  /// From one to the next.
  let stride: Int

  /// The exponents of the first and the last power of ten between the limits; where there is none, the
  /// last is one less than the first.
  let first: Int
  let last: Int

  /// How many powers of ten are between the limits.
  var available: Int { last - first + 1 }

  /// - Parameters:
  ///   - exponents: the limits' powers of ten, ascending.
  ///   - requested: how many ticks there may be; at least 2.
  init(in exponents: Limits, requested: Int) {
    (first, last) = (Int(exponents.lower.rounded(.up)), Int(exponents.upper.rounded(.down)))
    let available = last - first + 1
    // With the least stride that is large enough there may be one tick more than is wanted, depending on
    // where they begin; then they begin elsewhere.
    let least = available / (requested + 1) + 1
    let count = min(requested, (available + least - 1) / least)
    switch count {
    case ..<1:
      ticks = [first - 1, last + 1]
      stride = ticks[1] - ticks[0]
    case 1:
      // The nearest to the middle.
      let middle = Int(((exponents.lower + exponents.upper) / 2).rounded(.toNearestOrEven))
      stride = max(middle - (first - 1), last + 1 - middle)
      ticks = [middle - stride, middle, middle + stride]
    default:
      // The greatest stride that gives as many: it leaves the least of the axis' ends without a tick.
      let wide = (available - 1) / (count - 1)
      let step = wide * count < available ? available / count : wide
      // Multiples of the stride, if as many of them are between the limits.
      let offsets =
        max(available - step * count, 0)..<min(available - step * (count - 1), step)
      let aligned = ((-first) % step + step) % step
      let offset = offsets.contains(aligned) ? aligned : offsets.lowerBound
      stride = step
      ticks = Array(
        Swift.stride(from: first + offset - step, through: last + step, by: step))
    }
  }
}
