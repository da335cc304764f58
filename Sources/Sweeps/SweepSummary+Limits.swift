extension SweepSummary {
  /// More steps are not shown, but some at equal distances.
  static let mostSteps = 200

  /// Of more groups none has a figure of its own.
  package static let mostDrawnGroups = 12

  /// More groups have no row in a table.
  package static let mostListedGroups = 1000

  /// Of how many steps a group has quantiles, by its place: as many as its figure, or the line in its row, can
  /// show.
  static func mostSteps(ofGroup place: Int) -> Int {
    place < mostDrawnGroups ? mostSteps : place < mostListedGroups ? 60 : 0
  }

  /// The quantiles that are taken of each step.
  static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// No more outliers are kept.
  public static let outlierLimit = Outliers.limit

  /// Of fewer runs of a setting that finished, none of those is an outlier.
  public static let fewestForOutliers = Outliers.fewest

  /// The least, the quantiles at 5, 25, 50, 75 and 95 %, and the largest of some numbers; none of none.
  public static func spread(of values: [Double]) -> [Double] {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return [] }
    return ([0] + shares + [1]).map { Quantile.value(of: sorted, at: $0) }
  }
}
