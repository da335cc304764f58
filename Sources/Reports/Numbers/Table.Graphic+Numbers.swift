import Documents

extension Table.Graphic {
  /// A bar as long as a value is large; nil for one that is not finite, and where the largest is zero.
  static func bar(of value: Double, longest largest: Double) -> Table.Graphic? {
    largest > 0 && value.isFinite ? .bar(value / largest) : nil
  }

  /// A line from the least of some values to the largest; nil where fewer than two are finite.
  static func sparkline(of values: [Double]) -> Table.Graphic? {
    let finite = values.filter(\.isFinite)
    guard finite.count > 1, let least = finite.min(), let most = finite.max() else { return nil }
    return .sparkline(values.map { most > least ? ($0 - least) / (most - least) : 0.5 })
  }
}
