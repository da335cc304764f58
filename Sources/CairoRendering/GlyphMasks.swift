import CCairo
import Scenes

/// The little pictures of glyphs, each drawn once by FreeType and kept.
final class GlyphMasks {
  /// Steps between two pixels at which a glyph may stand.
  static let phases = 8

  /// Text beyond this many pixels an em is not kept: its masks are large and seldom used twice.
  private static let largestKept = 100.0

  /// Masks kept at most: one more, and the store starts again.
  private static let capacity = 8192

  struct Key: Hashable {
    var face: ObjectIdentifier
    var glyph: FT_UInt
    var pixelSize: Double
    var phaseX: Int
    var phaseY: Int
    var isHinted: Bool
    var isOblique: Bool
    var isUpwards: Bool
  }

  private var masks: [Key: CoverageMask] = [:]

  /// The mask of one glyph; nil where it has no ink.
  func mask(_ key: Key, of face: FontFace) -> CoverageMask? {
    if let known = masks[key] { return known.width == 0 ? nil : known }
    let mask = Self.render(key, of: face) ?? .empty
    if key.pixelSize <= Self.largestKept {
      if masks.count >= Self.capacity { masks.removeAll(keepingCapacity: true) }
      masks[key] = mask
    }
    return mask.width == 0 ? nil : mask
  }

  private static func render(_ key: Key, of face: FontFace) -> CoverageMask? {
    face.setPixelSize(key.pixelSize)
    let flags = key.isHinted ? FT_Int32(FT_LOAD_DEFAULT) : FT_Int32(FT_LOAD_NO_HINTING)
    guard FT_Load_Glyph(face.face, key.glyph, flags) == 0, let slot = face.face.pointee.glyph
    else { return nil }
    if key.isOblique {
      var shear = FT_Matrix(
        xx: 0x10000, xy: FT_Fixed(FontLibrary.obliqueShear * 0x10000), yx: 0, yy: 0x10000)
      FT_Outline_Transform(&slot.pointee.outline, &shear)
    }
    if key.isUpwards {
      var quarterTurn = FT_Matrix(xx: 0, xy: -0x10000, yx: 0x10000, yy: 0)
      FT_Outline_Transform(&slot.pointee.outline, &quarterTurn)
    }
    let unit = 64 / phases
    FT_Outline_Translate(
      &slot.pointee.outline, FT_Pos(key.phaseX * unit), FT_Pos(-key.phaseY * unit))
    guard FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0 else { return nil }
    let bitmap = slot.pointee.bitmap
    let (width, height) = (Int(bitmap.width), Int(bitmap.rows))
    guard width > 0, height > 0, let buffer = bitmap.buffer else { return nil }
    var coverage: [UInt8] = []
    coverage.reserveCapacity(width * height)
    for row in 0..<height {
      let line = buffer + row * Int(bitmap.pitch)
      coverage.append(contentsOf: UnsafeBufferPointer(start: line, count: width))
    }
    return CoverageMask(
      left: Int(slot.pointee.bitmap_left), top: -Int(slot.pointee.bitmap_top),
      width: width, height: height, coverage: coverage)
  }
}
