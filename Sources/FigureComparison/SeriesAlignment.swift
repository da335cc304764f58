import Plotting

/// Which series of one panel became which of another.
enum SeriesAlignment {
  /// A series with its place in its panel, counted from 0.
  typealias Placed = (index: Int, series: FigureSummary.Series)

  /// Time and memory of an alignment grow with the square of this.
  private static let greatestCount = 1000

  /// Pairs in drawing order; nil on one side for a series that the other panel lacks.
  ///
  /// Series of one kind go together when they have the same numbers or the same label, the most alike
  /// first (the alignment of greatest weight, by dynamic programming). What is left between two pairs
  /// goes together in order.
  ///
  /// Of panels with very many series, all go together in order.
  static func pairs(
    _ from: [FigureSummary.Series], _ to: [FigureSummary.Series]
  ) -> [(from: Placed?, to: Placed?)] {
    guard from.count <= greatestCount && to.count <= greatestCount else {
      return (0..<max(from.count, to.count)).map { index in
        (
          index < from.count ? (index, from[index]) : nil,
          index < to.count ? (index, to[index]) : nil
        )
      }
    }
    var best = Array(repeating: Array(repeating: 0, count: to.count + 1), count: from.count + 1)
    for i in from.indices.reversed() {
      for j in to.indices.reversed() {
        let likeness = likeness(from[i], to[j])
        let together = likeness > 0 ? likeness + best[i + 1][j + 1] : 0
        best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
      }
    }
    var pairs: [(from: Placed?, to: Placed?)] = []
    var (i, j, start) = (0, 0, (0, 0))
    func leftover(upTo end: (Int, Int)) {
      let (ones, others) = (start.0..<end.0, start.1..<end.1)
      for step in 0..<max(ones.count, others.count) {
        let one = step < ones.count ? ones.lowerBound + step : nil
        let other = step < others.count ? others.lowerBound + step : nil
        pairs.append((one.map { ($0, from[$0]) }, other.map { ($0, to[$0]) }))
      }
    }
    while i < from.count && j < to.count {
      let likeness = likeness(from[i], to[j])
      if likeness > 0 && best[i][j] == likeness + best[i + 1][j + 1] {
        leftover(upTo: (i, j))
        pairs.append(((i, from[i]), (j, to[j])))
        (i, j) = (i + 1, j + 1)
        start = (i, j)
      } else if best[i][j] == best[i + 1][j] {
        i += 1
      } else {
        j += 1
      }
    }
    leftover(upTo: (from.count, to.count))
    return pairs
  }

  /// How much two series have in common: 0 for too little to take one for the other.
  private static func likeness(
    _ one: FigureSummary.Series, _ other: FigureSummary.Series
  ) -> Int {
    let hasData = one.digest == other.digest
    let hasLabel = one.label != nil && one.label == other.label
    guard one.kind == other.kind, hasData || hasLabel else { return 0 }
    return 1 + (hasData ? 2 : 0) + (hasLabel ? 2 : 0) + (one.color == other.color ? 1 : 0)
  }
}
