import Rasters

/// Pixels to leave out of a comparison: those of rectangles, and those of mask pictures.
///
/// A pixel of a mask picture is left out if one can see it and it is not black: its alpha is not 0,
/// and red, green or blue is not 0. So white areas on black count, as masks have them in image
/// editors, and so does what was painted over the baseline on a layer of its own, in any colour but
/// black. (A white page with black areas would leave out the page.) 16-bit mask pictures are rounded
/// to 8 bits before.
public struct PixelMask: Equatable, Sendable {
  /// The size of the pictures that it is for.
  public let size: ImageComparisonError.Size

  let pixels: PixelSet

  /// A mask for pictures of this size.
  ///
  /// - Throws: ``PixelMaskError``.
  public init(
    _ rectangles: [PixelRectangle], pictures: [Picture] = [], size: ImageComparisonError.Size
  ) throws(PixelMaskError) {
    for rectangle in rectangles
    where !rectangle.isInside(width: size.width, height: size.height) {
      throw .outside(rectangle, size)
    }
    var runs = PixelSet(rectangles, width: size.width, height: size.height).runs
    for picture in pictures {
      guard picture.size == size else { throw .wrongSize(picture.size, expected: size) }
      runs += Self.masked(by: picture.raster).runs
    }
    self.size = size
    pixels = PixelSet(union: runs)
  }

  private static func masked(by raster: Raster) -> PixelSet {
    var set = PixelSet()
    raster.withUnsafePixels { pixels in
      for index in pixels.indices where pixels[index] >> 24 > 0 && pixels[index] & 0xff_ffff > 0 {
        let (y, x) = index.quotientAndRemainder(dividingBy: raster.width)
        set.append(x: x, y: y)
      }
    }
    return set
  }

  /// Whether nothing is left out.
  public var isEmpty: Bool { pixels.isEmpty }

  /// How many pixels are left out.
  public var count: Int { pixels.count }

  /// Whether a pixel is left out; false outside the picture.
  public func isMasked(x: Int, y: Int) -> Bool { pixels.contains(x: x, y: y) }

  /// Whether a pixel is left out, and one beside, above or below it is not.
  public func isOutline(x: Int, y: Int) -> Bool {
    isMasked(x: x, y: y)
      && !(isMasked(x: x - 1, y: y) && isMasked(x: x + 1, y: y)
        && isMasked(x: x, y: y - 1) && isMasked(x: x, y: y + 1))
  }

  /// The actual picture with the baseline's pixels where they are left out.
  ///
  /// Every metric then finds these equal, and what the actual picture shows there touches nothing, not
  /// even what pixelmatch and SSIM make of the pixels around. It takes no time where nothing is left
  /// out, or where both pictures are equal.
  ///
  /// - Throws: `ImageComparisonError.sizesDiffer` for pictures of two sizes.
  /// - Precondition: the mask is for pictures of the baseline's size.
  public func applied(
    to actual: Picture, over baseline: Picture
  ) throws(ImageComparisonError) -> Picture {
    let size = try ImageComparisonError.commonSize(baseline.raster, actual.raster)
    precondition(size == self.size, "a mask of \(self.size) for pictures of \(size)")
    if isEmpty || actual == baseline { return actual }
    var result = actual
    baseline.raster.withUnsafePixels { source in
      result.raster.withUnsafeMutablePixels { copy(source, to: $0, perPixel: 1) }
    }
    if actual.deep != nil || baseline.deep != nil {
      var deep = actual.widened
      baseline.widened.samples.withUnsafeBufferPointer { source in
        deep.withUnsafeMutableSamples { copy(source, to: $0, perPixel: 4) }
      }
      result.deep = deep
    }
    return result
  }

  private func copy<Value>(
    _ source: UnsafeBufferPointer<Value>, to target: UnsafeMutableBufferPointer<Value>,
    perPixel: Int
  ) {
    for run in pixels.runs {
      let start = (Int(run.y) * size.width + Int(run.start)) * perPixel
      for index in start..<start + run.count * perPixel { target[index] = source[index] }
    }
  }
}
