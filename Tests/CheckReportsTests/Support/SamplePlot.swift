import Rasters

/// Something that looks like a plot: axes and a curve, without any drawing library.
enum SamplePlot {
  /// The pixels, with the curve so many of them further down, in a colour `0xAARRGGBB`.
  static func raster(
    width: Int = 640, height: Int = 400, shift: Int = 0, color: UInt32 = 0xff1f_77b4
  ) -> Raster {
    var raster = Raster(width: width, height: height, color: 0xffff_ffff)
    raster.withUnsafeMutablePixels { pixels in
      func dot(_ x: Int, _ y: Int, _ color: UInt32) {
        if x >= 0, x < width, y >= 0, y < height { pixels[y * width + x] = color }
      }
      let left = width / 10
      let bottom = height - height / 8
      for x in left..<width - width / 20 { dot(x, bottom, 0xff20_2020) }
      for y in height / 12..<bottom { dot(left, y, 0xff20_2020) }
      for tick in 0..<8 {
        for length in 0..<5 {
          dot(left + tick * width / 10, bottom + length, 0xff20_2020)
          dot(left - length, bottom - tick * height / 10, 0xff20_2020)
        }
      }
      for x in left + 2..<width - width / 20 {
        let part = Double(x - left) / Double(width)
        let y = bottom - 8 - Int(Double(height) * 0.75 * (1 - 2.2 * part * (1 - part) - 0.4 * part))
        for thickness in 0..<3 { dot(x, y + shift + thickness, color) }
      }
    }
    return raster
  }

  static func png(
    width: Int = 640, height: Int = 400, shift: Int = 0, color: UInt32 = 0xff1f_77b4
  ) throws -> [UInt8] {
    try PNGEncoder(writesAlpha: true)
      .encode(raster(width: width, height: height, shift: shift, color: color))
  }

  /// Red where two pictures differ, the first one faintly elsewhere; as large as both.
  @Sendable static func difference(_ one: Raster, _ other: Raster) -> Raster? {
    let width = max(one.width, other.width)
    let height = max(one.height, other.height)
    return one.withUnsafePixels { first in
      other.withUnsafePixels { second in
        Raster(width: width, height: height) { pixels in
          for y in 0..<height {
            for x in 0..<width {
              let a = x < one.width && y < one.height ? first[y * one.width + x] : 0
              let b = x < other.width && y < other.height ? second[y * other.width + x] : 0
              let isSame = a == b
              let faint = 0xffd0_d0d0 | a & 0x002f_2f2f
              pixels.initializeElement(at: y * width + x, to: isSame ? faint : 0xffd0_2020)
            }
          }
        }
      }
    }
  }

  /// A triangle as SVG.
  static func svg(_ color: String) -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 320 200">
      <rect width="320" height="200" fill="white"/>
      <path d="M20 180L160 20L300 180Z" fill="\(color)" style="stroke:#000"/>
      <script>document.title = "run"</script></svg>
      """.utf8)
  }
}
