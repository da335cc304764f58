import CCairo
import Scenes

/// One face of a font file, opened by FreeType: which glyph stands for a character, and how wide it is.
final class FontFace {
  let path: String
  let face: FT_Face

  /// Font units in an em.
  let unitsPerEm: Double

  private let hasKerning: Bool
  private var glyphs: [Unicode.Scalar: FT_UInt] = [:]
  private var advances: [FT_UInt: Double] = [:]
  private var pixelSize: FT_F26Dot6 = 0

  init(library: FT_Library, at location: FontFiles.Location) throws(FontError) {
    var opened: FT_Face?
    let code = FT_New_Face(library, location.path, FT_Long(location.faceIndex), &opened)
    guard code == 0, let opened else {
      throw .unreadable(path: location.path, reason: "FreeType error \(code)")
    }
    guard opened.pointee.units_per_EM > 0 else {
      FT_Done_Face(opened)
      throw .unreadable(path: location.path, reason: "its glyphs are not outlines")
    }
    face = opened
    path = location.path
    unitsPerEm = Double(opened.pointee.units_per_EM)
    hasKerning = opened.pointee.face_flags & FT_Long(FT_FACE_FLAG_KERNING) != 0
  }

  deinit { FT_Done_Face(face) }

  /// The glyphs of a string, each with where it starts in pixels from the start of the line.
  struct Run {
    var glyphs: [(index: FT_UInt, x: Double)] = []

    /// Pixels from the start of the line to where a next glyph would stand.
    var advance = 0.0
  }

  /// Lays a line out with exact advances, for text of `pixelSize` pixels an em.
  func outlineRun(_ string: String, pixelSize: Double) -> Run {
    let scale = pixelSize / unitsPerEm
    var run = Run()
    run.glyphs.reserveCapacity(string.unicodeScalars.count)
    var previous: FT_UInt = 0
    for scalar in string.unicodeScalars {
      let index = glyphIndex(of: scalar)
      run.advance += kerning(previous, index, mode: FT_KERNING_UNSCALED) * scale
      run.glyphs.append((index, run.advance))
      run.advance += advance(of: index) * scale
      previous = index
    }
    return run
  }

  /// Lays a line out with the advances that hinting gives at this size: whole pixels.
  func hintedRun(_ string: String, pixelSize: Double) -> Run {
    setPixelSize(pixelSize)
    var run = Run()
    run.glyphs.reserveCapacity(string.unicodeScalars.count)
    var previous: FT_UInt = 0
    for scalar in string.unicodeScalars {
      let index = glyphIndex(of: scalar)
      run.advance += kerning(previous, index, mode: FT_KERNING_DEFAULT) / 64
      run.glyphs.append((index, run.advance))
      run.advance += hintedAdvance(of: index)
      previous = index
    }
    return run
  }

  /// Makes later loads of glyphs give this many pixels an em.
  func setPixelSize(_ size: Double) {
    let fixed = FT_F26Dot6((size * 64).rounded())
    guard fixed != pixelSize else { return }
    FT_Set_Char_Size(face, 0, fixed, 72, 72)
    pixelSize = fixed
    hintedAdvances.removeAll(keepingCapacity: true)
  }

  private var hintedAdvances: [FT_UInt: Double] = [:]

  private func hintedAdvance(of index: FT_UInt) -> Double {
    if let known = hintedAdvances[index] { return known }
    var advance = 0.0
    if FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_DEFAULT)) == 0 {
      advance = Double(face.pointee.glyph.pointee.advance.x) / 64
    }
    hintedAdvances[index] = advance
    return advance
  }

  func glyphIndex(of scalar: Unicode.Scalar) -> FT_UInt {
    if let known = glyphs[scalar] { return known }
    let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
    glyphs[scalar] = index
    return index
  }

  /// Font units.
  private func advance(of index: FT_UInt) -> Double {
    if let known = advances[index] { return known }
    var advance = 0.0
    if FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_SCALE)) == 0 {
      advance = Double(face.pointee.glyph.pointee.advance.x)
    }
    advances[index] = advance
    return advance
  }

  private func kerning(_ left: FT_UInt, _ right: FT_UInt, mode: FT_Kerning_Mode_) -> Double {
    guard hasKerning, left != 0 else { return 0 }
    var vector = FT_Vector()
    guard FT_Get_Kerning(face, left, right, mode.rawValue, &vector) == 0 else { return 0 }
    return Double(vector.x)
  }

  /// The box around a glyph's ink in pixels from its origin, y upwards; nil where it has none.
  func ink(
    of index: FT_UInt, pixelSize: Double, hinted: Bool
  ) -> (left: Double, bottom: Double, right: Double, top: Double)? {
    setPixelSize(pixelSize)
    let flags = hinted ? FT_Int32(FT_LOAD_DEFAULT) : FT_Int32(FT_LOAD_NO_HINTING)
    guard FT_Load_Glyph(face, index, flags) == 0 else { return nil }
    let slot = face.pointee.glyph.pointee
    guard slot.outline.n_points > 0 else { return nil }
    var box = FT_BBox()
    var outline = slot.outline
    guard FT_Outline_Get_BBox(&outline, &box) == 0 else { return nil }
    return (
      Double(box.xMin) / 64, Double(box.yMin) / 64, Double(box.xMax) / 64, Double(box.yMax) / 64
    )
  }
}
