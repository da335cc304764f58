/// A corner of a panel for its legend.
public enum LegendPlacement: Equatable, Sendable {
  case upperLeft
  case upperRight
  case lowerLeft
  case lowerRight

  /// The corner with the fewest points under the legend.
  case emptiest
}
