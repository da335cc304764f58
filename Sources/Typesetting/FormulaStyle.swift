/// How large a part of a formula is set, and how tightly.
///
/// The styles are TeX's; see Knuth, The TeXbook, chapter 17.
public struct FormulaStyle: Equatable, Sendable {
  enum Level: Sendable {
    case display
    case text
    case script
    case scriptScript
  }

  var level: Level

  /// Whether something stands above it, so that its superscripts rise less.
  var isCramped = false

  /// For a formula on a line of its own: limits above and below, large fractions and sums.
  public static let display = FormulaStyle(level: .display)

  /// For a formula within a line of text.
  public static let inline = FormulaStyle(level: .text)

  /// The size of its letters, as a part of the size of the formula.
  var scale: Double {
    switch level {
    case .display, .text: 1
    case .script: 0.7
    case .scriptScript: 0.5
    }
  }

  var isDisplay: Bool { level == .display }

  /// Whether room around operators and relations is left out.
  var isScript: Bool { level == .script || level == .scriptScript }

  var cramped: FormulaStyle { FormulaStyle(level: level, isCramped: true) }

  var superscript: FormulaStyle {
    FormulaStyle(level: isScript ? .scriptScript : .script, isCramped: isCramped)
  }

  var `subscript`: FormulaStyle { superscript.cramped }

  var numerator: FormulaStyle {
    FormulaStyle(level: isDisplay ? .text : superscript.level, isCramped: isCramped)
  }

  var denominator: FormulaStyle { numerator.cramped }
}
