import Scenes

/// A part of a formula that has been set, relative to where its baseline starts; points, y downwards.
struct FormulaBox: Equatable, Sendable {
  /// What a formula is drawn with.
  enum Mark: Equatable, Sendable {
    case text(SceneText)
    case shape(SceneShape)

    func offset(dx: Double, dy: Double) -> Mark {
      switch self {
      case .text(var text):
        text.position = text.position.offset(dx: dx, dy: dy)
        return .text(text)
      case .shape(var shape):
        shape.path = shape.path.mapPoints { $0.offset(dx: dx, dy: dy) }
        return .shape(shape)
      }
    }
  }

  var marks: [Mark] = []

  /// Where the next part starts.
  var advance = 0.0

  /// How far it reaches above and below the baseline.
  var ascent = 0.0
  var descent = 0.0

  /// The rectangle around what is drawn; nil where nothing is.
  var ink: Rectangle?

  /// How far a leaning end reaches past the advance; upright neighbours and superscripts keep away.
  var italicCorrection = 0.0

  /// Whether it is a single leaning letter.
  var isSlanted = false

  /// Whether it is a single character, whose scripts stand at fixed heights.
  var isCharacter = false

  /// A blank that only takes up room.
  static func space(_ advance: Double) -> FormulaBox { FormulaBox(advance: advance) }

  /// Draws another box within this one, `dx` to the right and `dy` down; the advance stays.
  mutating func place(_ box: FormulaBox, dx: Double = 0, dy: Double = 0) {
    marks.reserveCapacity(marks.count + box.marks.count)
    for mark in box.marks { marks.append(mark.offset(dx: dx, dy: dy)) }
    ascent = max(ascent, box.ascent - dy)
    descent = max(descent, box.descent + dy)
    if let other = box.ink?.offset(dx: dx, dy: dy) { ink = ink?.union(other) ?? other }
  }

  /// Draws a filled outline whose bounds are known.
  mutating func fill(_ path: Path, bounds: Rectangle, color: Color) {
    marks.append(.shape(SceneShape(path, fill: color)))
    ascent = max(ascent, -bounds.minY)
    descent = max(descent, bounds.maxY)
    ink = ink?.union(bounds) ?? bounds
  }

  /// This box with its italic correction made part of its advance.
  var corrected: FormulaBox {
    var box = self
    box.advance += italicCorrection
    box.italicCorrection = 0
    return box
  }

  /// This box moved so that nothing is drawn left of its start or right of its advance.
  var padded: FormulaBox {
    guard let ink else { return self }
    let left = max(0, -ink.minX)
    var box = FormulaBox(advance: max(advance, ink.maxX) + left)
    box.place(self, dx: left)
    return box
  }
}
