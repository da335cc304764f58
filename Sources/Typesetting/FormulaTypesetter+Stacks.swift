import Scenes

// Fractions, radicals and fences: what stretches with its content.

extension FormulaTypesetter {
  /// Rule 15 of The TeXbook, appendix G; the shifts are Computer Modern's, for taller digits.
  func fraction(
    _ numerator: Formula, _ denominator: Formula, _ style: FormulaStyle
  ) -> FormulaBox {
    let em = em(style)
    let rule = ruleThickness * em
    let axis = axisHeight * em
    let above = set(numerator, style.numerator).corrected.padded
    let below = set(denominator, style.denominator).corrected.padded
    let clearance = style.isDisplay ? 3 * 0.04 * em : 0.06 * em
    let rise = max(
      axis + (style.isDisplay ? 0.41 : 0.17) * em,
      axis + rule / 2 + clearance + above.descent)
    let drop = max(
      (style.isDisplay ? 1.0 : 0.66) * em - axis,
      below.ascent + clearance + rule / 2 - axis)

    // The bar passes both ends a little, and keeps away from bars beside it.
    let overhang = 0.06 * em
    let margin = 0.08 * em
    let width = max(above.advance, below.advance) + 2 * overhang
    var box = FormulaBox(advance: width + 2 * margin)
    box.place(above, dx: (box.advance - above.advance) / 2, dy: -rise)
    let bar = Rectangle(minX: margin, minY: -axis - rule / 2, width: width, height: rule)
    box.fill(Path(bar), bounds: bar, color: color)
    box.place(below, dx: (box.advance - below.advance) / 2, dy: drop)
    return box
  }

  /// Rule 11, with the sign drawn to measure.
  func squareRoot(_ content: Formula, _ style: FormulaStyle) -> FormulaBox {
    let em = em(style)
    let rule = ruleThickness * em
    let inner = set(content, style.cramped).corrected.padded
    let clearance = rule + (style.isDisplay ? xHeight * em : rule) / 4
    // Low content gets the sign of an x, so that roots side by side look alike.
    let top = -(max(inner.ascent, xHeight * em) + clearance + rule)
    let bottom = max(inner.descent, 0.04 * em)
    let sign = FormulaStrokes.radical(
      top: top, bottom: bottom, contentWidth: inner.advance, rule: rule, em: em)
    var box = FormulaBox(advance: sign.bounds.maxX + 0.04 * em)
    box.fill(sign.path, bounds: sign.bounds, color: color)
    box.place(inner, dx: sign.contentStart)
    // A little air above the bar, as TeX leaves.
    box.ascent += rule
    return box
  }

  /// Rule 19, but the fences cover their content wholly; low content gets the font's own brackets.
  func fenced(
    _ opening: Formula.Delimiter, _ content: Formula, _ closing: Formula.Delimiter,
    _ style: FormulaStyle
  ) -> FormulaBox {
    let inner = set(content, style).corrected
    let left = delimiter(opening, opens: true, around: inner, style)
    let right = delimiter(closing, opens: false, around: inner, style)
    var box = FormulaBox(advance: left.advance + inner.advance + right.advance)
    box.place(left)
    box.place(inner, dx: left.advance)
    box.place(right, dx: left.advance + inner.advance)
    return box
  }

  private func delimiter(
    _ delimiter: Formula.Delimiter, opens: Bool, around inner: FormulaBox, _ style: FormulaStyle
  ) -> FormulaBox {
    let em = em(style)
    // The room of TeX's \nulldelimiterspace, 1.2 pt at 10 pt.
    if delimiter == .none { return .space(0.12 * em) }
    let glyph = character(delimiter.rawValue, style)
    if glyph.ascent >= inner.ascent - 0.02 * em && glyph.descent >= inner.descent - 0.02 * em {
      return glyph
    }
    let axis = axisHeight * em
    let reach = max(inner.ascent - axis, inner.descent + axis) + 0.04 * em
    let stroke = FormulaStrokes.delimiter(
      delimiter, top: -axis - reach, bottom: -axis + reach, em: em)
    let (before, after) = opens ? (0.09 * em, 0.06 * em) : (0.06 * em, 0.09 * em)
    var box = FormulaBox(advance: before + stroke.bounds.width + after)
    var drawn = FormulaBox()
    drawn.fill(stroke.path, bounds: stroke.bounds, color: color)
    box.place(drawn, dx: before)
    return box
  }
}
