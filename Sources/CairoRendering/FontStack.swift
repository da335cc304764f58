import CCairo
import Scenes

/// The faces in which a font's characters are looked for: its own, then DejaVu Sans.
///
/// So a font without a minus sign or Greek letters can still be used, and a figure depends on two
/// files at most, never on which other fonts a machine has.
struct FontStack {
  let own: FontFace
  let fallback: FontFace

  private enum Resolution {
    case glyph(FontFace, FT_UInt)

    /// A character that has no picture: a control or formatting character.
    case nothing

    case missing
  }

  private func resolve(_ scalar: Unicode.Scalar) -> Resolution {
    if scalar.value > 0x20, scalar.value < 0x7f {
      let index = own.glyphIndex(of: scalar)
      if index != 0 { return .glyph(own, index) }
    } else if scalar.properties.isWhitespace {
      // A scene's text is one line: tabs and line ends are spaces in it.
      let index = own.glyphIndex(of: scalar)
      if index != 0 { return .glyph(own, index) }
      return .glyph(own, own.glyphIndex(of: " "))
    } else if scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .control
    {
      return .nothing
    }
    for face in [own, fallback] {
      let index = face.glyphIndex(of: scalar)
      if index != 0 { return .glyph(face, index) }
    }
    return .missing
  }

  /// The first character that neither face has; nil where all can be drawn.
  func firstMissing(in string: String) -> Unicode.Scalar? {
    string.unicodeScalars.first { scalar in
      if case .missing = resolve(scalar) { true } else { false }
    }
  }

  /// Lays a line out for text of `pixelSize` pixels an em.
  ///
  /// - Parameters:
  ///   - string: the text, in reading order; characters stand side by side, without shaping.
  ///   - pixelSize: greater than 0, and one of ``FontFace/gridSizes`` where it is hinted.
  ///   - isHinted: whether each glyph is as wide as whole pixels make it; else advances are exact.
  /// - Returns: a box of the font's own in place of each character that is missing.
  func run(_ string: String, pixelSize: Double, isHinted: Bool) -> TextRun {
    var run = TextRun()
    run.glyphs.reserveCapacity(string.utf8.count)
    var previous: TextRun.Glyph?
    for scalar in string.unicodeScalars {
      var (face, index) = (own, FT_UInt(0))
      switch resolve(scalar) {
      case .nothing: continue
      case .missing: break
      case .glyph(let found, let glyph): (face, index) = (found, glyph)
      }
      let scale = pixelSize / face.unitsPerEm
      if let previous, previous.face === face {
        run.advance +=
          isHinted
          ? face.hintedKerning(previous.index, index, pixelSize: pixelSize)
          : face.kerning(previous.index, index) * scale
      }
      let glyph = TextRun.Glyph(face: face, index: index, scalar: scalar, x: run.advance)
      run.glyphs.append(glyph)
      run.advance +=
        isHinted
        ? face.hintedMeasures(of: index, pixelSize: pixelSize).advance
        : face.measures(of: index).advance * scale
      previous = glyph
    }
    return run
  }
}
