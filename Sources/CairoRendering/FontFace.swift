import CCairo
import Scenes

/// One face of a font file, opened by FreeType: which glyph stands for a character, and its measures.
final class FontFace {
  /// Pixels an em at which glyphs are fitted to the pixel grid and kept as pictures.
  ///
  /// FreeType takes smaller sizes for 1; larger letters gain nothing from hinting, and their pictures
  /// would fill the memory.
  static let gridSizes = 1.0...256.0

  let location: FontFiles.Location
  let face: FT_Face

  /// Font units in an em.
  let unitsPerEm: Double

  /// How far a glyph moves the pen, and the box around its ink; nil where it has none.
  struct Measures {
    var advance: Double
    var ink: Ink?
  }

  /// A box around ink, from the glyph's origin, y upwards.
  struct Ink {
    var left: Double
    var bottom: Double
    var right: Double
    var top: Double
  }

  private struct Pair: Hashable {
    var left: FT_UInt
    var right: FT_UInt
  }

  /// What is known of the face at one size.
  private struct Table {
    var measures: [FT_UInt: Measures] = [:]
    private(set) var kerning: [Pair: Double] = [:]

    mutating func keep(_ kerning: Double, of pair: Pair) {
      if self.kerning.count >= FontFace.pairsKept { self.kerning.removeAll() }
      self.kerning[pair] = kerning
    }
  }

  /// Sizes whose measures are kept at most: one more, and they start again.
  private static let sizesKept = 64

  /// Pairs of glyphs whose kerning is kept at most, for each size.
  private static let pairsKept = 4096

  private let library: FreeTypeLibrary
  private let hasKerning: Bool
  private var asciiGlyphs: [FT_UInt]
  private var glyphs: [Unicode.Scalar: FT_UInt] = [:]
  private var unscaled = Table()
  private var hinted: [FT_F26Dot6: Table] = [:]
  private var size: FT_F26Dot6 = 0

  init(library: FreeTypeLibrary, at location: FontFiles.Location) throws(FontError) {
    var opened: FT_Face?
    let code = FT_New_Face(
      library.library, location.path, FT_Long(location.faceIndex), &opened)
    guard code == 0, let opened else {
      throw .unreadable(path: location.path, reason: "FreeType error \(code)")
    }
    guard opened.pointee.units_per_EM > 0 else {
      FT_Done_Face(opened)
      throw .unreadable(path: location.path, reason: "its glyphs are not outlines")
    }
    self.library = library
    self.location = location
    face = opened
    unitsPerEm = Double(opened.pointee.units_per_EM)
    hasKerning = opened.pointee.face_flags & FT_Long(FT_FACE_FLAG_KERNING) != 0
    asciiGlyphs = (0..<128).map { FT_Get_Char_Index(opened, FT_ULong($0)) }
  }

  deinit { FT_Done_Face(face) }

  /// The glyph of a character; 0 where the face has none.
  func glyphIndex(of scalar: Unicode.Scalar) -> FT_UInt {
    if scalar.value < 128 { return asciiGlyphs[Int(scalar.value)] }
    if let known = glyphs[scalar] { return known }
    let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
    glyphs[scalar] = index
    return index
  }

  // MARK: - Font units

  /// A glyph's measures in font units.
  func measures(of index: FT_UInt) -> Measures {
    if let known = unscaled.measures[index] { return known }
    var measures = Measures(advance: 0)
    if FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_SCALE)) == 0 {
      measures = loadedMeasures(unit: 1)
    }
    unscaled.measures[index] = measures
    return measures
  }

  /// How much closer two glyphs stand, in font units.
  func kerning(_ left: FT_UInt, _ right: FT_UInt) -> Double {
    guard hasKerning else { return 0 }
    let pair = Pair(left: left, right: right)
    if let known = unscaled.kerning[pair] { return known }
    let value = loadedKerning(pair, mode: FT_KERNING_UNSCALED)
    unscaled.keep(value, of: pair)
    return value
  }

  /// A glyph's outline in ems from its origin, y downwards; empty where it has none.
  func outline(of index: FT_UInt) -> Path {
    guard FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_SCALE)) == 0,
      let slot = face.pointee.glyph
    else { return Path() }
    return GlyphOutline.path(&slot.pointee.outline, unitsPerEm: unitsPerEm)
  }

  // MARK: - Pixels, hinted

  /// A glyph's measures when it is fitted to the pixel grid, in pixels; the advance is a whole number.
  func hintedMeasures(of index: FT_UInt, pixelSize: Double) -> Measures {
    let size = Self.fixed(pixelSize)
    if let known = hinted[size]?.measures[index] { return known }
    var measures = Measures(advance: 0)
    if loadGlyph(index, pixelSize: pixelSize, flags: FT_Int32(FT_LOAD_DEFAULT)) != nil {
      measures = loadedMeasures(unit: 64)
    }
    makeRoom(for: size)
    hinted[size, default: Table()].measures[index] = measures
    return measures
  }

  /// How much closer two hinted glyphs stand, in whole pixels.
  func hintedKerning(_ left: FT_UInt, _ right: FT_UInt, pixelSize: Double) -> Double {
    guard hasKerning else { return 0 }
    let size = Self.fixed(pixelSize)
    let pair = Pair(left: left, right: right)
    if let known = hinted[size]?.kerning[pair] { return known }
    setSize(size)
    let value = loadedKerning(pair, mode: FT_KERNING_DEFAULT) / 64
    makeRoom(for: size)
    hinted[size, default: Table()].keep(value, of: pair)
    return value
  }

  /// Loads a glyph for `pixelSize` pixels an em; nil where FreeType cannot.
  func loadGlyph(_ index: FT_UInt, pixelSize: Double, flags: FT_Int32) -> FT_GlyphSlot? {
    setSize(Self.fixed(pixelSize))
    guard FT_Load_Glyph(face, index, flags) == 0 else { return nil }
    return face.pointee.glyph
  }

  /// A size as FreeType counts it, in 64ths of a pixel.
  static func fixed(_ pixelSize: Double) -> FT_F26Dot6 {
    precondition(gridSizes.contains(pixelSize), "\(pixelSize) pixels an em are not in \(gridSizes)")
    return FT_F26Dot6((pixelSize * 64).rounded())
  }

  private func setSize(_ size: FT_F26Dot6) {
    guard size != self.size else { return }
    FT_Set_Char_Size(face, 0, size, 72, 72)
    self.size = size
  }

  private func makeRoom(for size: FT_F26Dot6) {
    if hinted.count >= Self.sizesKept, hinted[size] == nil { hinted.removeAll() }
  }

  // MARK: - What FreeType has just loaded

  private func loadedMeasures(unit: Double) -> Measures {
    guard let slot = face.pointee.glyph else { return Measures(advance: 0) }
    let advance = Double(slot.pointee.advance.x) / unit
    var box = FT_BBox()
    guard slot.pointee.outline.n_points > 0,
      FT_Outline_Get_BBox(&slot.pointee.outline, &box) == 0
    else { return Measures(advance: advance) }
    return Measures(
      advance: advance,
      ink: Ink(
        left: Double(box.xMin) / unit, bottom: Double(box.yMin) / unit,
        right: Double(box.xMax) / unit, top: Double(box.yMax) / unit))
  }

  private func loadedKerning(_ pair: Pair, mode: FT_Kerning_Mode_) -> Double {
    var vector = FT_Vector()
    guard FT_Get_Kerning(face, pair.left, pair.right, mode.rawValue, &vector) == 0 else {
      return 0
    }
    return Double(vector.x)
  }
}
