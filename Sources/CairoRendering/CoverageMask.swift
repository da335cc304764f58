/// How much of each pixel a small shape covers, 0 to 255, around its origin.
struct CoverageMask {
  /// Pixels from the origin to the left edge; negative to the left of it.
  let left: Int

  /// Pixels from the origin down to the top edge; negative above it.
  let top: Int

  let width: Int
  let height: Int

  /// Row by row from the top, without padding.
  let coverage: [UInt8]

  /// For each row, the first stretch of pixels that are covered wholly.
  let solid: [Range<Int>]

  /// A mask of the given coverage, rounded to the nearest of 32 levels.
  ///
  /// A picture of text and markers then has few enough colours for a palette, which halves its PNG
  /// and the time to write it; no eye sees a step of 1 in 32 at the edge of a letter.
  init(left: Int, top: Int, width: Int, height: Int, coverage: [UInt8]) {
    precondition(coverage.count == width * height, "a mask has one value for each pixel")
    self.left = left
    self.top = top
    self.width = width
    self.height = height
    let coverage = coverage.map { value in
      UInt8((Int(value) * 31 + 127) / 255 * 255 / 31)
    }
    self.coverage = coverage
    solid = (0..<height).map { row in
      let pixels = coverage[row * width..<(row + 1) * width]
      guard let first = pixels.firstIndex(of: 255) else { return 0..<0 }
      let end = pixels[first...].firstIndex { $0 != 255 } ?? pixels.endIndex
      return first - row * width..<end - row * width
    }
  }

  /// A shape that covers nothing.
  static let empty = CoverageMask(left: 0, top: 0, width: 0, height: 0, coverage: [])

  /// Blends `color` through this mask into `pixels`, with the mask's origin on pixel (x, y).
  func stamp(_ color: BlendColor, on pixels: PixelGrid, x: Int, y: Int, clip: PixelBounds) {
    let firstRow = max(0, clip.top - (y + top))
    let lastRow = min(height, clip.bottom - (y + top))
    let firstColumn = max(0, clip.left - (x + left))
    let lastColumn = min(width, clip.right - (x + left))
    guard firstRow < lastRow, firstColumn < lastColumn else { return }
    coverage.withUnsafeBufferPointer { coverage in
      for row in firstRow..<lastRow {
        let line = pixels.base + ((y + top + row) * pixels.stride + x + left)
        for column in firstColumn..<lastColumn {
          let value = coverage[row * width + column]
          if value == 0 { continue }
          color.blend(coverage: value).apply(to: &line[column])
        }
      }
    }
  }
}

/// The memory of an image: 32-bit pixels of alpha, red, green and blue, premultiplied.
struct PixelGrid {
  var base: UnsafeMutablePointer<UInt32>

  /// Pixels from one row to the next.
  var stride: Int
}

/// Whole pixels that may be drawn on: right and bottom are just outside.
struct PixelBounds: Equatable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  var isEmpty: Bool { left >= right || top >= bottom }

  func intersection(_ other: PixelBounds) -> PixelBounds {
    PixelBounds(
      left: max(left, other.left), top: max(top, other.top),
      right: min(right, other.right), bottom: min(bottom, other.bottom))
  }

  func contains(_ other: PixelBounds) -> Bool {
    left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
  }

  func offset(x: Int, y: Int) -> PixelBounds {
    PixelBounds(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
  }
}
