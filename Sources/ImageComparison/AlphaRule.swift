import Rasters

/// What is done about pixels that are not opaque before pictures are compared.
public enum AlphaRule: String, CaseIterable, Sendable {
  /// Nothing: alpha is a channel as the others are. Even of an invisible pixel the colour counts.
  case exact

  /// All is laid over white, as on most pages.
  ///
  /// White on nothing then looks like white: pixelmatch's pictures 8a and 5b are alike to every metric
  /// after this, though 32 896 pixels differ.
  case white

  /// All is laid over the ground of pixelmatch 7.2, which shows white on nothing.
  ///
  /// Red 48; green 48 or 207, blue likewise, by whether 4 times the place of the pixel (in rows laid
  /// end to end) divided by the golden ratio, for blue by its square, is odd when cut to an integer.
  case checker

  /// The picture by this rule; opaque by all but ``exact``.
  ///
  /// Each value becomes `round((v * alpha + ground * (255 - alpha)) / 255)`, in 16 bits as in 8.
  public func applied(to picture: Picture) -> Picture {
    if self == .exact { return picture }
    if var deep = picture.deep {
      deep.withUnsafeMutableSamples { flatten($0) }
      return Picture(deep: deep)
    }
    if picture.raster.isOpaque { return picture }
    var raster = picture.raster
    raster.withUnsafeMutablePixels { flatten($0) }
    return Picture(raster: raster)
  }

  private func flatten(_ pixels: UnsafeMutableBufferPointer<UInt32>) {
    for index in pixels.indices where pixels[index] < 0xff00_0000 {
      let pixel = pixels[index]
      let (alpha, ground) = (Int(pixel >> 24), self.ground(at: index))
      func laid(_ shift: UInt32, _ ground: Int) -> UInt32 {
        let value = Int((pixel >> shift) & 0xff)
        return UInt32((value * alpha + ground * (255 - alpha) + 127) / 255) << shift
      }
      pixels[index] =
        0xff00_0000 | laid(16, ground.red) | laid(8, ground.green) | laid(0, ground.blue)
    }
  }

  private func flatten(_ samples: UnsafeMutableBufferPointer<UInt16>) {
    for index in 0..<samples.count / 4 where samples[4 * index + 3] < 65_535 {
      let (alpha, ground) = (Int(samples[4 * index + 3]), self.ground(at: index))
      for (channel, ground) in [ground.red, ground.green, ground.blue].enumerated() {
        let value = Int(samples[4 * index + channel])
        samples[4 * index + channel] = UInt16(
          (value * alpha + 257 * ground * (65_535 - alpha) + 32_767) / 65_535)
      }
      samples[4 * index + 3] = 65_535
    }
  }

  private func ground(at index: Int) -> (red: Int, green: Int, blue: Int) {
    if self == .white { return (255, 255, 255) }
    return (Checkerboard.red, Checkerboard.green(at: index), Checkerboard.blue(at: index))
  }
}
