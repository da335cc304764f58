/// Where an axis has its ticks.
public struct Ticks: Equatable, Sendable {
  /// The ticks to draw, in data units, ascending: those between the limits.
  public let values: [Double]

  /// The ticks to draw and their neighbours beyond the limits, ascending.
  ///
  /// Neighbours are not drawn, but have a say in how many decimals the labels get.
  public let located: [Double]

  /// Ticks at these places, in any order; those that are not finite are left out.
  public init(_ places: [Double], in limits: Limits) {
    located = places.filter(\.isFinite).sorted()
    values = located.filter(limits.contains)
  }
}
