/// pixelmatch 7.2.0: differences are taken first, and what is not opaque lies on a checkerboard.
enum PixelmatchRule7: PixelmatchRule {
  @inline(__always)
  static func distance(_ first: UInt32, _ second: UInt32, at index: Int) -> Double {
    let difference = difference(first, second, at: index)
    let luma = difference.luma
    let distance = ColorVector.squaredDistance(
      luma: luma, orange: difference.orange, purple: difference.purple)
    return luma > 0 ? -distance : distance
  }

  @inline(__always)
  static func brightness(of pixel: UInt32, over neighbor: UInt32, at index: Int) -> Double {
    difference(pixel, neighbor, at: index).luma
  }

  static func gray(_ pixel: UInt32, alpha: Double) -> Double {
    let (red, green, blue, opacity) = pixel.channels
    let luma = ColorVector(red: Double(red), green: Double(green), blue: Double(blue)).luma
    return 255 + (luma - 255) * alpha * Double(opacity) / 255
  }

  @inline(__always)
  private static func difference(_ first: UInt32, _ second: UInt32, at index: Int) -> ColorVector {
    let (one, other) = (first.channels, second.channels)
    if one.alpha == 255 && other.alpha == 255 {
      return ColorVector(
        red: Double(one.red &- other.red), green: Double(one.green &- other.green),
        blue: Double(one.blue &- other.blue))
    }
    let alpha = one.alpha - other.alpha
    func laid(_ value: Int, _ second: Int, _ ground: Int) -> Double {
      Double(value * one.alpha - second * other.alpha - ground * alpha) / 255
    }
    return ColorVector(
      red: laid(one.red, other.red, Checkerboard.red),
      green: laid(one.green, other.green, Checkerboard.green(at: index)),
      blue: laid(one.blue, other.blue, Checkerboard.blue(at: index)))
  }
}
