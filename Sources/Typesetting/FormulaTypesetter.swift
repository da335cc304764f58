import Scenes

/// Sets formulas in one font by the rules of The TeXbook, appendix G, with proportions for sans-serif
/// letters, whose small ones are taller than those of Computer Modern.
struct FormulaTypesetter {
  let font: Font
  let color: Color
  let measuring: any TextMeasuring

  /// The height of the line that fractions and signs are centred on, in em: the middle of the minus sign.
  let axisHeight: Double

  /// The height of a small letter, in em.
  let xHeight: Double

  /// The thickness of bars, in em.
  let ruleThickness = 0.055

  init(font: Font, color: Color, measuring: any TextMeasuring) {
    self.font = font
    self.color = color
    self.measuring = measuring
    let size = max(font.size, .leastNormalMagnitude)
    axisHeight = -measuring.metrics(of: "\u{2212}", in: font).ink.midY / size
    xHeight = -measuring.metrics(of: "x", in: font).ink.minY / size
  }

  /// Points that one em has in a style.
  func em(_ style: FormulaStyle) -> Double { font.size * style.scale }

  func set(_ formula: Formula, _ style: FormulaStyle) -> FormulaBox {
    switch formula {
    case .variable(let text): character(text, style, slant: .oblique)
    case .number(let text), .word(let text), .function(let text): character(text, style)
    case .bold(let text): character(text, style, weight: .bold)
    case .symbol(let text, let kind): symbol(text, kind, style)
    case .space(let space): .space(space.width * em(style))
    case .row(let parts): row(parts, style)
    case .scripts(let base, let superscript, let `subscript`):
      scripts(base, superscript: superscript, subscript: `subscript`, style)
    case .fraction(let numerator, let denominator):
      fraction(numerator, denominator, style)
    case .largeOperator(let operation, let lower, let upper):
      largeOperator(operation, lower: lower, upper: upper, style)
    case .squareRoot(let content): squareRoot(content, style)
    case .fenced(let opening, let content, let closing):
      fenced(opening, content, closing, style)
    case .accented(let accent, let content): accented(accent, content, style)
    }
  }

  /// Letters, digits or a name in one piece of text.
  func character(
    _ text: String, _ style: FormulaStyle, slant: Font.Slant = .upright,
    weight: Font.Weight? = nil, magnification: Double = 1
  ) -> FormulaBox {
    var font = font
    font.size = em(style) * magnification
    font.slant = slant
    font.weight = weight ?? font.weight
    let metrics = measuring.metrics(of: text, in: font)
    let mark = SceneText(
      text, font: font, color: color, at: Point(x: 0, y: 0), rendering: .outline)
    let isSlanted = slant == .oblique
    return FormulaBox(
      marks: [.text(mark)], advance: metrics.advance, ascent: max(0, -metrics.ink.minY),
      descent: max(0, metrics.ink.maxY),
      ink: metrics.ink.width > 0 ? metrics.ink : nil,
      italicCorrection: isSlanted ? max(0, metrics.ink.maxX - metrics.advance) : 0,
      isSlanted: isSlanted, isCharacter: text.count == 1)
  }

  /// An operator, relation or mark.
  ///
  /// Text fonts draw operators in a column as wide as their digits, with more room at the sides than
  /// formulas want, where the rules give the room; here each keeps a fifteenth of an em.
  private func symbol(
    _ text: String, _ kind: Formula.AtomClass, _ style: FormulaStyle
  ) -> FormulaBox {
    let glyph = character(text, style)
    guard kind == .binary || kind == .relation, let ink = glyph.ink else { return glyph }
    let bearing = em(style) / 15
    var box = FormulaBox(advance: ink.width + 2 * bearing, isCharacter: true)
    box.place(glyph, dx: bearing - ink.minX)
    return box
  }

  private func row(_ parts: [Formula], _ style: FormulaStyle) -> FormulaBox {
    let kinds = FormulaSpacing.kinds(of: parts)
    var box = FormulaBox()
    var last: Formula.AtomClass?
    var correction = 0.0
    for (part, kind) in zip(parts, kinds) {
      let next = set(part, style)
      if let kind {
        if let last {
          box.advance +=
            FormulaSpacing.between(last, kind, isScript: style.isScript) * em(style)
        }
        last = kind
      }
      if !next.isSlanted { box.advance += correction }
      box.place(next, dx: box.advance)
      box.advance += next.advance
      correction = next.italicCorrection
    }
    box.advance += correction
    return box
  }
}
