import CCairo
import Scenes

/// The glyphs of one line of text, side by side.
struct TextRun {
  struct Glyph {
    var face: FontFace
    var index: FT_UInt

    /// The character that it stands for.
    var scalar: Unicode.Scalar

    /// Pixels from the start of the line.
    var x: Double
  }

  var glyphs: [Glyph] = []

  /// Pixels from the start of the line to where a next glyph would stand.
  var advance = 0.0

  /// Pixels from a text's position to where its line starts.
  func start(_ anchor: SceneText.Anchor) -> Double {
    switch anchor {
    case .start: 0
    case .middle: -advance / 2
    case .end: -advance
    }
  }
}

extension CairoPath {
  /// Fills the outlines of a line of text: for letters too large to be kept as pictures.
  ///
  /// Positions and sizes are in the context's units.
  func fill(_ run: TextRun, of text: SceneText, size: Double, at position: Point) {
    let shear = text.font.slant == .oblique ? FontLibrary.obliqueShear : 0
    let start = run.start(text.anchor)
    cairo_new_path(context)
    for glyph in run.glyphs {
      append(glyph.face.outline(of: glyph.index)) { point in
        let along = start + glyph.x + (point.x - shear * point.y) * size
        let down = point.y * size
        return text.direction == .upwards
          ? Point(x: position.x + down, y: position.y - along)
          : Point(x: position.x + along, y: position.y + down)
      }
    }
    setColor(text.color)
    cairo_fill(context)
  }
}
