/// How a version of pixelmatch sees colours; what it makes of them is the same in all.
///
/// Colours are compared in YIQ, the colour space of NTSC: Y. Kotsarenko and F. Ramos, "Measuring
/// perceived color difference using YIQ NTSC transmission color space in mobile applications",
/// Programación Matemática y Software 2 (2010). The order of the operations is that of the version,
/// so that results agree to the last bit.
///
/// Pixels are `0xAARRGGBB`; their place counts in rows laid end to end.
protocol PixelmatchRule {
  /// The squared distance of two pixels at one place, negative if the second is darker.
  static func distance(_ first: UInt32, _ second: UInt32, at index: Int) -> Double

  /// By how much a pixel is brighter than a neighbour, as both are seen on the ground at its place.
  static func brightness(of pixel: UInt32, over neighbor: UInt32, at index: Int) -> Double

  /// The gray level of a pixel that is faded to white.
  static func gray(_ pixel: UInt32, alpha: Double) -> Double
}

/// Red, green and blue, or differences of them, as numbers.
struct ColorVector {
  var red: Double
  var green: Double
  var blue: Double

  /// The luma Y.
  var luma: Double { red * 0.29889531 + green * 0.58662247 + blue * 0.11448223 }

  /// The chroma I, from blue to orange.
  var orange: Double { red * 0.59597799 - green * 0.27417610 - blue * 0.32180189 }

  /// The chroma Q, from green to purple.
  var purple: Double { red * 0.21147017 - green * 0.52261711 + blue * 0.31114694 }

  /// The squared distance for differences of luma and chroma; at most 35215.
  static func squaredDistance(luma: Double, orange: Double, purple: Double) -> Double {
    0.5053 * luma * luma + 0.299 * orange * orange + 0.1957 * purple * purple
  }

  /// What ``squaredDistance(luma:orange:purple:)`` is for black and white.
  static let greatestSquaredDistance = 35215.0
}

extension UInt32 {
  /// The channels of a pixel `0xAARRGGBB`, each 0 to 255.
  @inline(__always)
  var channels: (red: Int, green: Int, blue: Int, alpha: Int) {
    (
      Int(truncatingIfNeeded: (self &>> 16) & 0xff), Int(truncatingIfNeeded: (self &>> 8) & 0xff),
      Int(truncatingIfNeeded: self & 0xff), Int(truncatingIfNeeded: self &>> 24)
    )
  }
}
