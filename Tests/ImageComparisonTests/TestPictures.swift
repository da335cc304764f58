import Rasters
import Testing

/// Small pictures by rules that another program can follow, to compare results with it.
enum TestPictures {
  /// The linear congruential generator of Numerical Recipes; the top 24 bits of each state.
  static func noise(width: Int, height: Int, seed: UInt32) -> Raster {
    var state = seed
    let pixels = (0..<width * height).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return 0xff00_0000 | state >> 8
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// Red 5x + shift, green 7y, blue xy + shift, all modulo 256.
  static func gradient(width: Int, height: Int, shift: Int) -> Raster {
    let pixels = (0..<width * height).map { position in
      let (y, x) = position.quotientAndRemainder(dividingBy: width)
      let red = UInt32((x * 5 + shift) & 0xff)
      let green = UInt32((y * 7) & 0xff)
      let blue = UInt32((x * y + shift) & 0xff)
      return 0xff00_0000 | red << 16 | green << 8 | blue
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// 40 x 30, white, with a box of 10 x 15 in a colour, `x` from the left and 5 from the top.
  static func box(x: Int, color: UInt32) -> Raster {
    var raster = Raster(width: 40, height: 30, color: 0xffff_ffff)
    raster.withUnsafeMutablePixels { pixels in
      for row in 5..<20 {
        for column in x..<x + 10 { pixels[row * 40 + column] = 0xff00_0000 | color }
      }
    }
    return raster
  }

  /// A black disc on white with a smooth edge; the centre is in quarters of a pixel.
  ///
  /// Gray `128 - 2 (r^2 - d^2)`, cut to 0...255, for distances in quarters of a pixel divided by 4.
  static func disc(width: Int, height: Int, centerX: Int, centerY: Int, radius: Int) -> Raster {
    let pixels = (0..<width * height).map { position in
      let (y, x) = position.quotientAndRemainder(dividingBy: width)
      let (dx, dy) = (4 * x - centerX, 4 * y - centerY)
      let gray = min(max(128 - (radius * radius - dx * dx - dy * dy) / 2, 0), 255)
      return 0xff00_0000 | UInt32(gray) * 0x01_0101
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// Noise of which alpha is a part: the low byte of each state, at its top.
  static func translucentNoise(width: Int, height: Int, seed: UInt32) -> Raster {
    var state = seed
    let pixels = (0..<width * height).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return state << 24 | state >> 8
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// Another picture with noise added to every channel but alpha: 0 to `amplitude - 1`, modulo 256.
  static func disturbed(_ raster: Raster, amplitude: UInt32, seed: UInt32) -> Raster {
    var state = seed
    let pixels = raster.pixels.map { pixel in
      var result = pixel & 0xff00_0000
      for shift: UInt32 in [16, 8, 0] {
        state = state &* 1_664_525 &+ 1_013_904_223
        result |= (((pixel >> shift) + (state >> 8) % amplitude) & 0xff) << shift
      }
      return result
    }
    return Raster(width: raster.width, height: raster.height, pixels: pixels)
  }

  /// A name, two pictures, and their SSIM and RMS by scikit-image 0.26.0 and numpy 2.4.6:
  /// `structural_similarity(a, b, channel_axis=2, data_range=255)` and
  /// `np.sqrt(((a.astype(float) - b) ** 2).mean())`.
  static let pairs: [Pair] = [
    Pair(
      "two noises", noise(width: 23, height: 17, seed: 1), noise(width: 23, height: 17, seed: 2),
      similarity: -0.02511404892987092, rootMeanSquare: 103.55093141261182),
    Pair(
      "one window", noise(width: 7, height: 7, seed: 3), gradient(width: 7, height: 7, shift: 0),
      similarity: 0.0002808079962398098, rootMeanSquare: 125.06901496134589),
    Pair(
      "shifted gradient", gradient(width: 64, height: 48, shift: 0),
      gradient(width: 64, height: 48, shift: 3),
      similarity: 0.9621114978525104, rootMeanSquare: 21.868292622475632),
    Pair(
      "moved box", box(x: 8, color: 0x1f77b4), box(x: 9, color: 0x1f77b4),
      similarity: 0.8637986622844274, rootMeanSquare: 24.882557478415812),
    Pair(
      "recoloured box", box(x: 8, color: 0x1f77b4), box(x: 8, color: 0xff0000),
      similarity: 0.753257976869032, rootMeanSquare: 63.4878597318679),
    Pair(
      "white and black", box(x: 0, color: 0xffffff),
      Raster(width: 40, height: 30, color: 0xff00_0000),
      similarity: 9.999000099990003e-05, rootMeanSquare: 255),
    Pair(
      "equal", noise(width: 20, height: 20, seed: 5), noise(width: 20, height: 20, seed: 5),
      similarity: 1, rootMeanSquare: 0),
  ]

  struct Pair: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let first: Raster
    let second: Raster
    let similarity: Double
    let rootMeanSquare: Double

    init(
      _ name: String, _ first: Raster, _ second: Raster, similarity: Double,
      rootMeanSquare: Double
    ) {
      testDescription = name
      self.first = first
      self.second = second
      self.similarity = similarity
      self.rootMeanSquare = rootMeanSquare
    }
  }
}
