import Plotting

/// How many values lie in each of some bins of equal width.
struct Histogram: Equatable {
  /// Ascending, one more than there are bins: each bin has its lower edge, the last one both.
  let edges: [Double]

  /// As many values as were given in all.
  let counts: [Int]

  static let fewestBins = 5
  static let mostBins = 60

  /// Sorts finite values into bins; nil of none.
  ///
  /// The number of bins is that of Freedman and Diaconis, "On the histogram as a density estimator",
  /// Zeitschrift für Wahrscheinlichkeitstheorie 57 (1981), but at least 5 and at most 60. Values
  /// that are all the same, or as good as that, have one bin.
  ///
  /// - Parameters:
  ///   - values: finite, and above zero on a logarithmic scale.
  ///   - scale: how the axis is divided along which bins are equally wide.
  init?(of values: [Double], scale: AxisScale = .linear) {
    guard let bins = Bins(of: values, scale: scale) else { return nil }
    self.init(of: values, in: bins)
  }

  /// Sorts values into bins that others were chosen for, too; those beyond them into the outermost.
  init(of values: [Double], in bins: Bins) {
    var counts = [Int](repeating: 0, count: bins.count)
    for value in values { counts[bins.index(of: value)] += 1 }
    self.edges = bins.edges
    self.counts = counts
  }

  /// Bins of equal width on an axis.
  struct Bins {
    private let scale: AxisScale
    private let start: Double
    private let width: Double
    let count: Int
    let edges: [Double]

    init?(of values: [Double], scale: AxisScale) {
      let sorted = values.map { Self.evenly($0, scale) }.sorted()
      guard let least = sorted.first, let greatest = sorted.last,
        let lower = sorted.quantileOfAscending(0.25), let upper = sorted.quantileOfAscending(0.75)
      else { return nil }
      self.scale = scale
      let magnitude = max(abs(least), abs(greatest))
      let span = greatest - least
      guard span.isFinite, span > 1e-9 * magnitude, span > .leastNormalMagnitude * 1e3 else {
        let middle = least / 2 + greatest / 2
        let half = magnitude >= .leastNormalMagnitude * 1e3 ? 0.05 * magnitude : 0.5
        (start, width, count) = (middle - half, 2 * half, 1)
        edges = [middle - half, middle + half].map { Self.value($0, scale) }
        return
      }
      let ideal = 2 * (upper - lower) / Double.power(Double(sorted.count), 1 / 3)
      let wanted = ideal > 0 ? span / ideal : Double(Histogram.fewestBins)
      let count = Int(
        min(max(wanted.rounded(.up), Double(Histogram.fewestBins)), Double(Histogram.mostBins)))
      self.count = count
      let width = span / Double(count)
      (start, self.width) = (least, width)
      edges = (0...count).map { index in
        Self.value(index == count ? greatest : least + Double(index) * width, scale)
      }
    }

    func index(of value: Double) -> Int {
      let place = (Self.evenly(value, scale) - start) / width
      return Int(min(max(place, 0), Double(count - 1)))
    }

    private static func evenly(_ value: Double, _ scale: AxisScale) -> Double {
      scale == .linear ? value : Double.decimalLogarithm(value)
    }

    private static func value(_ evenly: Double, _ scale: AxisScale) -> Double {
      scale == .linear ? evenly : Double.powerOfTen(evenly)
    }
  }
}
