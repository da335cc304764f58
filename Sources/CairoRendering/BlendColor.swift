import Scenes

/// A colour ready to be laid over 32-bit pixels.
struct BlendColor {
  /// The colour at full coverage, opaque.
  let pixel: UInt32

  private let alpha: UInt32

  init(_ color: Color) {
    pixel =
      0xff00_0000 | UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
    alpha = UInt32(color.alpha)
  }

  /// Whether full coverage hides what was there.
  var isOpaque: Bool { alpha == 255 }

  /// Lays the colour over one pixel that it covers by `coverage` of 255.
  ///
  /// Two channels at a time; the quotient by 255 is exact to the nearest integer.
  @inline(__always)
  func blend(into destination: inout UInt32, coverage: UInt8) {
    guard coverage != 0 else { return }
    var weight = UInt32(coverage)
    if alpha != 255 { weight = (weight * alpha + 127) / 255 }
    let rest = 255 - weight
    let low = Self.divided(
      (pixel & 0xff_00ff) &* weight &+ (destination & 0xff_00ff) &* rest)
    let high = Self.divided(
      ((pixel >> 8) & 0xff_00ff) &* weight &+ ((destination >> 8) & 0xff_00ff) &* rest)
    destination = low | high << 8
  }

  @inline(__always)
  private static func divided(_ products: UInt32) -> UInt32 {
    let rounded = products &+ 0x80_0080
    return ((rounded &+ ((rounded >> 8) & 0xff_00ff)) >> 8) & 0xff_00ff
  }
}
