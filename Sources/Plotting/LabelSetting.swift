import Scenes
import Typesetting

/// Sets labels in a theme's font.
struct LabelSetting {
  /// The font's own ascender and descender, in em: 1556 and 492 of 2048 units in DejaVu Sans.
  ///
  /// matplotlib 3.11 makes every line at least as high.
  static let ascent = 1556.0 / 2048
  static let descent = 492.0 / 2048

  let theme: Theme
  let measuring: any TextMeasuring

  /// How far a label reaches above and below its baseline, and along it, in points.
  func extent(
    of label: Label, size: Double, style: FormulaStyle = .inline
  ) -> (ascent: Double, descent: Double, advance: Double) {
    let (ascent, descent, advance): (Double, Double, Double)
    if let text = label.plainText {
      let metrics = measuring.hintedMetrics(of: text, in: font(size))
      (ascent, descent, advance) = (-metrics.ink.minY, metrics.ink.maxY, metrics.advance)
    } else {
      let layout = layout(label, size: size, color: theme.ink, style: style)
      (ascent, descent, advance) = (layout.ascent, layout.descent, layout.advance)
    }
    return (max(ascent, Self.ascent * size), max(descent, Self.descent * size), advance)
  }

  /// Puts a label's baseline at `position`.
  func place(
    _ label: Label, size: Double, color: Color? = nil, at position: Point,
    anchor: SceneText.Anchor, direction: SceneText.Direction = .rightwards,
    style: FormulaStyle = .inline
  ) -> PlacedLabel {
    let (ascent, descent, advance) = extent(of: label, size: size, style: style)
    let start =
      switch anchor {
      case .start: 0.0
      case .middle: -advance / 2
      case .end: -advance
      }
    let bounds =
      direction == .rightwards
      ? Rectangle(
        minX: position.x + start, minY: position.y - ascent, width: advance,
        height: ascent + descent)
      : Rectangle(
        minX: position.x - ascent, minY: position.y - start - advance, width: ascent + descent,
        height: advance)
    let items = items(
      for: label, size: size, color: color ?? theme.ink, at: position, anchor: anchor,
      direction: direction, style: style)
    return PlacedLabel(items: items, bounds: bounds)
  }

  /// Puts the middle of a label's height at `position`, as matplotlib centres tick labels: halfway
  /// between baseline and ascender.
  func placeCentered(
    _ label: Label, size: Double, color: Color? = nil, at position: Point,
    anchor: SceneText.Anchor, style: FormulaStyle = .inline
  ) -> PlacedLabel {
    let (ascent, descent, _) = extent(of: label, size: size, style: style)
    // A formula that stands by itself is centred as a whole, its depth included.
    let depth = style == .display ? descent : 0
    return place(
      label, size: size, color: color, at: position.offset(dy: (ascent - depth) / 2),
      anchor: anchor, style: style)
  }

  private func items(
    for label: Label, size: Double, color: Color, at position: Point, anchor: SceneText.Anchor,
    direction: SceneText.Direction, style: FormulaStyle
  ) -> [SceneItem] {
    if let text = label.plainText {
      return [
        .text(
          SceneText(
            text, font: font(size), color: color, at: position, anchor: anchor,
            direction: direction, rendering: theme.labelRendering))
      ]
    }
    return layout(label, size: size, color: color, style: style)
      .placed(at: position, anchor: anchor, direction: direction)
      .map { item in
        // The words between formulas are drawn as the theme wants; formulas stay outlines.
        guard case .text(var text) = item, text.rendering == .hinted else { return item }
        text.rendering = theme.labelRendering
        return .text(text)
      }
  }

  private func layout(
    _ label: Label, size: Double, color: Color, style: FormulaStyle
  ) -> FormulaLayout {
    if label.parts.count == 1, case .formula(let formula) = label.parts[0] {
      return FormulaLayout(
        formula, style: style, font: font(size), color: color, measuring: measuring)
    }
    return FormulaLayout(label, font: font(size), color: color, measuring: measuring)
  }

  private func font(_ size: Double) -> Font {
    Font(family: theme.fontFamily, size: size)
  }
}

extension Label {
  /// The whole label where it holds no formula.
  fileprivate var plainText: String? {
    guard parts.count == 1, case .text(let text) = parts[0] else { return nil }
    return text
  }
}
