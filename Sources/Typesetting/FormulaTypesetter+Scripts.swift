import Scenes

// Superscripts, subscripts, limits and accents. Lengths named "shift" are in em.

extension FormulaTypesetter {
  /// Rule 18 of The TeXbook, appendix G.
  func scripts(
    _ base: Formula, superscript: Formula?, subscript: Formula?, _ style: FormulaStyle
  ) -> FormulaBox {
    scripts(set(base, style), superscript: superscript, subscript: `subscript`, style)
  }

  func scripts(
    _ nucleus: FormulaBox, superscript: Formula?, subscript: Formula?, _ style: FormulaStyle
  ) -> FormulaBox {
    let em = em(style)
    let scriptEm = self.em(style.superscript)
    let xHeight = xHeight * em
    let superior = superscript.map { set($0, style.superscript).corrected }
    let inferior = `subscript`.map { set($0, style.subscript).corrected }

    // Around more than one character, scripts hang from its top and bottom edges.
    var rise = nucleus.isCharacter ? 0 : nucleus.ascent - 0.36 * scriptEm
    var drop = nucleus.isCharacter ? 0 : nucleus.descent + 0.05 * scriptEm
    if let superior {
      let least = style.isCramped ? 0.33 : style.isDisplay ? 0.43 : 0.39
      rise = max(rise, least * em, superior.descent + xHeight / 4)
    }
    if let inferior {
      drop = max(drop, (superior == nil ? 0.17 : 0.22) * em)
      if let superior {
        let gap = (rise - superior.descent) - (inferior.ascent - drop)
        drop += max(0, 4 * 0.04 * em - gap)
        let lift = 0.8 * xHeight - (rise - superior.descent)
        if lift > 0 {
          rise += lift
          drop -= lift
        }
      } else {
        drop = max(drop, inferior.ascent - 0.8 * xHeight)
      }
    }

    var box = FormulaBox(advance: nucleus.advance)
    box.place(nucleus)
    let after = 0.05 * em
    if let superior {
      let start = nucleus.advance + nucleus.italicCorrection + 0.02 * em
      box.place(superior, dx: start, dy: -rise)
      box.advance = max(box.advance, start + superior.advance + after)
    }
    if let inferior {
      let start = nucleus.advance + (nucleus.isSlanted ? 0 : 0.02 * em)
      box.place(inferior, dx: start, dy: drop)
      box.advance = max(box.advance, start + inferior.advance + after)
    }
    return box
  }

  /// Rules 13 and 13a: the sign is centred on the axis by its ink.
  func largeOperator(
    _ operation: Formula.LargeOperator, lower: Formula?, upper: Formula?, _ style: FormulaStyle
  ) -> FormulaBox {
    let em = em(style)
    var sign: FormulaBox
    if operation.isSign {
      let glyph = character(
        operation.text, style, magnification: style.isDisplay ? 1.4 : 1.1)
      let middle = glyph.ink?.midY ?? 0
      sign = FormulaBox(advance: glyph.advance)
      sign.place(glyph, dy: -axisHeight * em - middle)
    } else {
      sign = character(operation.text, style)
    }
    guard style.isDisplay, lower != nil || upper != nil else {
      return scripts(sign, superscript: upper, subscript: lower, style)
    }

    let above = upper.map { set($0, style.superscript).corrected.padded }
    let below = lower.map { set($0, style.subscript).corrected.padded }
    let width = max(sign.advance, above?.advance ?? 0, below?.advance ?? 0)
    var box = FormulaBox(advance: width)
    box.place(sign, dx: (width - sign.advance) / 2)
    if let above {
      let gap = max(0.15 * em, 0.2 * em - above.descent)
      box.place(
        above, dx: (width - above.advance) / 2, dy: -(sign.ascent + gap + above.descent))
    }
    if let below {
      let gap = 0.17 * em
      box.place(below, dx: (width - below.advance) / 2, dy: sign.descent + gap + below.ascent)
    }
    return box
  }

  /// Rule 12, with the accent placed by its ink: centred over the top of what it stands on.
  func accented(_ accent: Formula.Accent, _ content: Formula, _ style: FormulaStyle) -> FormulaBox {
    let em = em(style)
    let base = set(content, style.cramped)
    guard let ink = base.ink else { return base }
    // The middle of the letter as it would stand upright, moved with the top of the letter.
    var top = ink
    if base.isSlanted, case .variable(let text) = content {
      let upright = character(text, style.cramped).ink ?? ink
      top = upright.offset(dx: Self.slope * base.ascent)
    }
    let bottom = -max(base.ascent, xHeight * em) - 0.08 * em

    var box = FormulaBox(
      advance: base.advance, italicCorrection: base.italicCorrection, isSlanted: base.isSlanted,
      isCharacter: base.isCharacter)
    box.place(base)
    switch accent {
    case .bar:
      let bar = Rectangle(
        minX: top.minX + 0.03 * em, minY: bottom - ruleThickness * em,
        width: max(top.width - 0.06 * em, ruleThickness * em), height: ruleThickness * em)
      box.fill(Path(bar), bounds: bar, color: color)
    case .hat, .tilde, .dot:
      let glyph = character(accent.sign, style)
      guard let mark = glyph.ink else { return base }
      var raised = FormulaBox()
      raised.place(glyph, dx: top.midX - mark.midX, dy: bottom - mark.maxY)
      box.place(raised)
    }
    return box
  }

  /// How far a sheared letter moves to the right for each point above the baseline.
  private static let slope = 0.2
}

extension Formula.Accent {
  /// The spacing character that draws it.
  fileprivate var sign: String {
    switch self {
    case .hat: "\u{02C6}"
    case .tilde: "\u{02DC}"
    case .dot: "\u{02D9}"
    case .bar: "\u{02C9}"
    }
  }
}
