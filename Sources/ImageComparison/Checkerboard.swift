/// What pixelmatch 7.2 lays pixels over that are not opaque: a ground of many colours, so that few
/// transparent pixels look like opaque ones.
enum Checkerboard {
  /// Red of the ground is the same everywhere, since it goes by whether a multiple of 4 is odd.
  static let red = 48

  /// Green of the ground at a pixel, by its place in the picture's rows laid end to end: 48 or 207.
  static func green(at index: Int) -> Int { shade(index, 1.618033988749895) }

  /// Blue of the ground.
  static func blue(at index: Int) -> Int { shade(index, 2.618033988749895) }

  // The place goes by bytes, four a pixel. In a picture of more than 868 million pixels JavaScript's
  // 32 bits run over, and so do these.
  private static func shade(_ index: Int, _ divisor: Double) -> Int {
    48 + 159 * Int(Int32(truncatingIfNeeded: Int(Double(4 * index) / divisor)) % 2)
  }
}
