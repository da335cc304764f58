import Rasters

extension Raster {
  /// A smaller picture: each pixel the mean of a square of so many by so many (box filter).
  ///
  /// Colours count as much as they are opaque. Squares at the right and the bottom may be cut.
  func reduced(by factor: Int) -> Raster {
    let width = (width + factor - 1) / factor
    let height = (height + factor - 1) / factor
    return withUnsafePixels { source in
      Raster(width: width, height: height) { target in
        for y in 0..<height {
          for x in 0..<width {
            let rows = y * factor..<min((y + 1) * factor, self.height)
            let columns = x * factor..<min((x + 1) * factor, self.width)
            var mean = ColorMean()
            for row in rows {
              for column in columns { mean.add(source[row * self.width + column]) }
            }
            target.initializeElement(at: y * width + x, to: mean.color)
          }
        }
      }
    }
  }

  /// The picture with at most 256 colours: as many bits of each channel as give no more.
  var withFewColors: Raster {
    for bits in (2...8).reversed() {
      let coarse = coarsened(to: UInt32(bits))
      if Palette(of: coarse) != nil { return coarse }
    }
    return coarsened(to: 2)
  }

  /// The nearest of `2^bits` even levels in each channel, from 0 to 255.
  private func coarsened(to bits: UInt32) -> Raster {
    let steps = (UInt32(1) << bits) - 1
    let levels = (UInt32(0)...255).map { ($0 * steps + 127) / 255 * 255 / steps }
    var raster = self
    raster.withUnsafeMutablePixels { pixels in
      for index in pixels.indices {
        let pixel = pixels[index]
        var coarse: UInt32 = 0
        for shift: UInt32 in [0, 8, 16, 24] {
          coarse |= levels[Int(pixel >> shift & 0xff)] << shift
        }
        pixels[index] = coarse
      }
    }
    return raster
  }
}

/// The mean of several colours.
private struct ColorMean {
  private var alpha: UInt32 = 0
  private var red: UInt32 = 0
  private var green: UInt32 = 0
  private var blue: UInt32 = 0
  private var count: UInt32 = 0

  /// - Parameter color: `0xAARRGGBB`.
  mutating func add(_ color: UInt32) {
    let opacity = color >> 24
    alpha += opacity
    red += (color >> 16 & 0xff) * opacity
    green += (color >> 8 & 0xff) * opacity
    blue += (color & 0xff) * opacity
    count += 1
  }

  var color: UInt32 {
    guard alpha > 0 else { return 0 }
    let channels = [red, green, blue].reduce(0) { $0 << 8 | ($1 + alpha / 2) / alpha }
    return ((alpha + count / 2) / count) << 24 | channels
  }
}
