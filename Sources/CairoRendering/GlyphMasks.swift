import CCairo
import Scenes

/// The little pictures of glyphs, each drawn once by FreeType and kept.
final class GlyphMasks {
  /// Steps between two pixels at which a glyph may stand.
  static let phases = 8

  struct Key: Hashable {
    var face: ObjectIdentifier
    var glyph: FT_UInt

    /// 64ths of a pixel an em.
    var size: Int32

    var phaseX: UInt8
    var phaseY: UInt8
    var style: Style
  }

  /// How a glyph is drawn.
  struct Style: OptionSet, Hashable {
    let rawValue: UInt8

    static let hinted = Style(rawValue: 1)
    static let oblique = Style(rawValue: 2)
    static let upwards = Style(rawValue: 4)
  }

  private var store = MaskStore<Key>(capacity: 8 << 20)

  /// The mask of one glyph; empty where it has no ink.
  func mask(_ key: Key, of face: FontFace) -> CoverageMask {
    store.mask(key) { key in Self.render(key, of: face) ?? .empty }
  }

  private static func render(_ key: Key, of face: FontFace) -> CoverageMask? {
    let flags =
      key.style.contains(.hinted) ? FT_Int32(FT_LOAD_DEFAULT) : FT_Int32(FT_LOAD_NO_HINTING)
    guard let slot = face.loadGlyph(key.glyph, pixelSize: Double(key.size) / 64, flags: flags)
    else { return nil }
    if key.style.contains(.oblique) {
      var shear = FT_Matrix(
        xx: 0x10000, xy: FT_Fixed(FontLibrary.obliqueShear * 0x10000), yx: 0, yy: 0x10000)
      FT_Outline_Transform(&slot.pointee.outline, &shear)
    }
    if key.style.contains(.upwards) {
      var quarterTurn = FT_Matrix(xx: 0, xy: -0x10000, yx: 0x10000, yy: 0)
      FT_Outline_Transform(&slot.pointee.outline, &quarterTurn)
    }
    let unit = 64 / phases
    FT_Outline_Translate(
      &slot.pointee.outline, FT_Pos(Int(key.phaseX) * unit), FT_Pos(-Int(key.phaseY) * unit))
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
