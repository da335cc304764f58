import Scenes

/// A formula or a label that has been set: what to draw, relative to where its baseline starts.
///
/// A label without a formula is exactly one `SceneText`, fitted to pixels; the parts of formulas are
/// drawn as outlines, where they stand.
public struct FormulaLayout: Equatable, Sendable {
  private var marks: [FormulaBox.Mark]

  /// Points from its start to its end along the baseline.
  public let advance: Double

  /// Points that it reaches above the baseline; 0 or more.
  public let ascent: Double

  /// Points that it reaches below the baseline; 0 or more.
  public let descent: Double

  /// Sets a formula.
  public init(
    _ formula: Formula, style: FormulaStyle = .display, font: Font, color: Color = .black,
    measuring: any TextMeasuring
  ) {
    let typesetter = FormulaTypesetter(font: font, color: color, measuring: measuring)
    self.init(typesetter.set(formula, style).corrected.padded)
  }

  /// Sets a label, its formulas in inline style.
  public init(
    _ label: Label, font: Font, color: Color = .black, measuring: any TextMeasuring
  ) {
    var box = FormulaBox()
    var typesetter: FormulaTypesetter?
    for part in label.parts {
      let next: FormulaBox
      switch part {
      case .text(let text):
        next = Self.plain(text, font: font, color: color, measuring: measuring)
      case .formula(let formula):
        let setter =
          typesetter ?? FormulaTypesetter(font: font, color: color, measuring: measuring)
        typesetter = setter
        next = setter.set(formula, .inline).corrected.padded
      }
      box.place(next, dx: box.advance)
      box.advance += next.advance
    }
    self.init(box)
  }

  private init(_ box: FormulaBox) {
    marks = box.marks
    advance = box.advance
    ascent = box.ascent
    descent = box.descent
  }

  private static func plain(
    _ text: String, font: Font, color: Color, measuring: any TextMeasuring
  ) -> FormulaBox {
    let metrics = measuring.hintedMetrics(of: text, in: font)
    return FormulaBox(
      marks: [.text(SceneText(text, font: font, color: color, at: Point(x: 0, y: 0)))],
      advance: metrics.advance, ascent: max(0, -metrics.ink.minY),
      descent: max(0, metrics.ink.maxY))
  }

  /// What to draw with the baseline's start at (0, 0).
  public var items: [SceneItem] { placed(at: Point(x: 0, y: 0)) }

  /// What to draw with its start, middle or end on a place on the page, perhaps turned a quarter to the
  /// left about that place.
  public func placed(
    at position: Point, anchor: SceneText.Anchor = .start,
    direction: SceneText.Direction = .rightwards
  ) -> [SceneItem] {
    // One text is left to the renderer to centre, as any other text is.
    if marks.count == 1, case .text(var text) = marks[0], text.rendering == .hinted {
      text.position = position
      text.anchor = anchor
      text.direction = direction
      return [.text(text)]
    }
    let shift =
      switch anchor {
      case .start: 0.0
      case .middle: -advance / 2
      case .end: -advance
      }
    func place(_ point: Point) -> Point {
      switch direction {
      case .rightwards: position.offset(dx: point.x + shift, dy: point.y)
      case .upwards: position.offset(dx: point.y, dy: -(point.x + shift))
      }
    }
    return marks.map { mark in
      switch mark {
      case .text(var text):
        text.position = place(text.position)
        text.direction = direction
        return .text(text)
      case .shape(var shape):
        shape.path = shape.path.mapPoints(place)
        return .shape(shape)
      }
    }
  }
}
