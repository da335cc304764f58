/// Which way an axis runs.
public enum AxisOrientation: String, Codable, CaseIterable, Sendable {
  /// An x axis.
  case horizontal

  /// A y axis.
  case vertical

  /// How much of the axis one tick label takes, in font sizes.
  ///
  /// Labels are about three times as wide as high, and lines of text need about as much room again
  /// between them: matplotlib's estimate.
  var tickSpacing: Double {
    switch self {
    case .horizontal: 3
    case .vertical: 2
    }
  }
}
