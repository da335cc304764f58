import Scenes

/// A colour ready to be laid over 32-bit pixels.
struct BlendColor: Equatable {
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

  /// How to lay the colour over a pixel that it covers by `coverage` of 255.
  @inline(__always)
  func blend(coverage: UInt8) -> Blend {
    var weight = UInt32(coverage)
    if alpha != 255 { weight = (weight * alpha + 127) / 255 }
    return Blend(pixel: pixel, weight: UInt64(weight))
  }
}

/// One colour at one coverage: what is added to a pixel, and how much of the pixel stays.
///
/// All four channels are computed at once, 16 bits each; the quotient by 255 is exact to the nearest
/// integer.
struct Blend {
  private static let lanes: UInt64 = 0x00ff_00ff_00ff_00ff
  private static let half: UInt64 = 0x0080_0080_0080_0080

  private let added: UInt64
  private let rest: UInt64

  @inline(__always)
  init(pixel: UInt32, weight: UInt64) {
    added = Self.spread(pixel) &* weight &+ Self.half
    rest = 255 &- weight
  }

  @inline(__always)
  func apply(to pixel: inout UInt32) {
    let sums = Self.spread(pixel) &* rest &+ added
    let quotients = ((sums &+ ((sums >> 8) & Self.lanes)) >> 8) & Self.lanes
    pixel = UInt32(truncatingIfNeeded: quotients | quotients >> 24)
  }

  /// A pixel's channels, each in the low half of 16 bits.
  @inline(__always)
  private static func spread(_ pixel: UInt32) -> UInt64 {
    (UInt64(pixel) | UInt64(pixel) << 24) & lanes
  }
}
