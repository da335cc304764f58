import Typesetting

/// One tick of an axis, and what is written at it.
struct AxisTick: Equatable {
  var value: Double

  /// Empty where nothing is.
  var label: Label

  /// Whether it stands between those that matter, and is drawn shorter.
  var isMinor = false

  /// Whether a line of the grid goes from it: from minor ones only where they stand in for major ones.
  var hasGrid = true
}
