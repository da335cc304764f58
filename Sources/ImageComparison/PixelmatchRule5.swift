/// pixelmatch 5.3.0: each colour is seen for itself, and what is not opaque lies on white.
enum PixelmatchRule5: PixelmatchRule {
  @inline(__always)
  static func distance(_ first: UInt32, _ second: UInt32, at index: Int) -> Double {
    if first == second { return 0 }
    let (one, other) = (onWhite(first), onWhite(second))
    let (luma, otherLuma) = (one.luma, other.luma)
    let distance = ColorVector.squaredDistance(
      luma: luma - otherLuma, orange: one.orange - other.orange,
      purple: one.purple - other.purple)
    return luma > otherLuma ? -distance : distance
  }

  @inline(__always)
  static func brightness(of pixel: UInt32, over neighbor: UInt32, at index: Int) -> Double {
    pixel == neighbor ? 0 : onWhite(pixel).luma - onWhite(neighbor).luma
  }

  static func gray(_ pixel: UInt32, alpha: Double) -> Double {
    let (red, green, blue, opacity) = pixel.channels
    let luma = ColorVector(red: Double(red), green: Double(green), blue: Double(blue)).luma
    return blend(luma, alpha * Double(opacity) / 255)
  }

  @inline(__always)
  private static func onWhite(_ pixel: UInt32) -> ColorVector {
    let (red, green, blue, opacity) = pixel.channels
    var color = ColorVector(red: Double(red), green: Double(green), blue: Double(blue))
    if opacity < 255 {
      let alpha = Double(opacity) / 255
      color.red = blend(color.red, alpha)
      color.green = blend(color.green, alpha)
      color.blue = blend(color.blue, alpha)
    }
    return color
  }

  @inline(__always)
  private static func blend(_ value: Double, _ alpha: Double) -> Double {
    255 + (value - 255) * alpha
  }
}
