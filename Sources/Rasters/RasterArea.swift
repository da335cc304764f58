/// A rectangle of pixels in a raster.
public struct RasterArea: Equatable, Sendable {
  public var left: Int
  public var top: Int
  public var width: Int
  public var height: Int

  public init(left: Int, top: Int, width: Int, height: Int) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }
}

extension Raster {
  /// All of it.
  var area: RasterArea { RasterArea(left: 0, top: 0, width: width, height: height) }

  /// The smallest area that holds all pixels that are not those of another raster of the same size; the
  /// first pixel where there are none.
  func changedArea(since other: Raster) -> RasterArea {
    precondition(
      (width, height) == (other.width, other.height), "rasters of one size can be compared")
    return withUnsafePixels { pixels in
      other.withUnsafePixels { others in
        func row(_ y: Int) -> Range<Int> { (y * width)..<((y + 1) * width) }
        func differs(_ y: Int) -> Bool {
          !pixels[row(y)].elementsEqual(others[row(y)])
        }
        guard let top = (0..<height).first(where: differs),
          let bottom = (top..<height).last(where: differs)
        else { return RasterArea(left: 0, top: 0, width: 1, height: 1) }
        var (left, right) = (width, 0)
        for y in top...bottom {
          let start = y * width
          var x = 0
          while x < left, pixels[start + x] == others[start + x] { x += 1 }
          left = min(left, x)
          x = width
          while x > right, pixels[start + x - 1] == others[start + x - 1] { x -= 1 }
          right = max(right, x)
        }
        return RasterArea(left: left, top: top, width: right - left, height: bottom - top + 1)
      }
    }
  }

  /// A part of it, which it must hold.
  func cropped(to area: RasterArea) -> Raster {
    if area == self.area { return self }
    return withUnsafePixels { source in
      Raster(width: area.width, height: area.height) { pixels in
        for y in 0..<area.height {
          let start = (area.top + y) * width + area.left
          _ = UnsafeMutableBufferPointer(
            rebasing: pixels[(y * area.width)..<((y + 1) * area.width)]
          ).initialize(
            fromContentsOf: UnsafeBufferPointer(rebasing: source[start..<(start + area.width)]))
        }
      }
    }
  }
}
