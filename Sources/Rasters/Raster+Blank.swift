extension Raster {
  /// The most frequent pixel; of several as frequent, the greatest number (so white before others).
  public var dominantColor: UInt32 {
    withUnsafePixels { pixels in
      var counts = ColorCounts()
      var start = 0
      // Most pixels of a plot equal the one before them.
      while start < pixels.count {
        var end = start + 1
        while end < pixels.count && pixels[end] == pixels[start] { end += 1 }
        counts.add(pixels[start], count: end - start)
        start = end
      }
      return counts.mostFrequent
    }
  }

  /// Whether all pixels are the same.
  public var isOneColor: Bool {
    withUnsafePixels { pixels in pixels.allSatisfy { $0 == pixels[0] } }
  }

  /// A raster of the size and the most frequent colour of another: what is left of a plot that failed
  /// to be drawn.
  public init(blankOf other: Raster) {
    self.init(width: other.width, height: other.height, color: other.dominantColor)
  }
}
