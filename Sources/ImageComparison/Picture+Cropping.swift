import Rasters

extension ImageComparisonError.Size {
  /// The smallest size that holds both.
  func union(_ other: Self) -> Self {
    Self(width: max(width, other.width), height: max(height, other.height))
  }

  /// The largest size that both hold.
  func intersection(_ other: Self) -> Self {
    Self(width: min(width, other.width), height: min(height, other.height))
  }
}

extension Picture {
  /// The upper left part, of a size that the picture holds.
  func cropped(to size: ImageComparisonError.Size) -> Picture {
    if size == self.size { return self }
    if let deep {
      let samples = (0..<size.height).flatMap { y in
        deep.samples[(4 * y * deep.width)..<(4 * (y * deep.width + size.width))]
      }
      return Picture(deep: DeepRaster(width: size.width, height: size.height, samples: samples))
    }
    return raster.withUnsafePixels { source in
      Picture(
        raster: Raster(width: size.width, height: size.height) { pixels in
          for y in 0..<size.height {
            let row = UnsafeBufferPointer(
              rebasing: source[(y * raster.width)..<(y * raster.width + size.width)])
            _ = UnsafeMutableBufferPointer(
              rebasing: pixels[(y * size.width)..<((y + 1) * size.width)]
            ).initialize(fromContentsOf: row)
          }
        })
    }
  }
}
