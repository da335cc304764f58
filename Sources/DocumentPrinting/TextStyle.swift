import Scenes

/// How lines of text are set.
struct TextStyle: Equatable {
  /// Points.
  var size: Double

  /// From one baseline to the next, in points.
  var leading: Double

  var color: Color
  var weight = Font.Weight.regular

  /// From the top of a line to its baseline: letters stand in the middle of their line.
  var baseline: Double { (leading - size) / 2 + 0.78 * size }

  var font: Font { Font(size: size, weight: weight) }

  /// What a program reads or says; its letters look larger than others of the same size.
  var codeFont: Font { Font(family: Self.codeFamily, size: size * 0.94, weight: weight) }

  static let codeFamily = "DejaVu Sans Mono"

  /// The same text at `factor` times the size.
  func scaled(by factor: Double) -> TextStyle {
    var copy = self
    copy.size *= factor
    copy.leading *= factor
    return copy
  }
}
