import Rasters

/// The pixels of two pictures of one size, where they lie in memory.
struct PixelPair: @unchecked Sendable {
  // Unchecked: it lives only while its rasters do, and nobody writes to them.

  let first: UnsafePointer<UInt32>
  let second: UnsafePointer<UInt32>
  let width: Int
  let height: Int

  var count: Int { width * height }

  /// Lets `body` read the pixels of two rasters.
  ///
  /// - Throws: `ImageComparisonError.sizesDiffer`, or what `body` throws.
  static func with<Result>(
    _ first: Raster, _ second: Raster,
    _ body: (PixelPair) throws(ImageComparisonError) -> Result
  ) throws(ImageComparisonError) -> Result {
    let size = try ImageComparisonError.commonSize(first, second)
    return try first.withUnsafePixels { one throws(ImageComparisonError) in
      try second.withUnsafePixels { other throws(ImageComparisonError) in
        guard let one = one.baseAddress, let other = other.baseAddress else {
          preconditionFailure("a raster has at least one pixel")
        }
        return try body(
          PixelPair(first: one, second: other, width: size.width, height: size.height))
      }
    }
  }

  /// Calls `body` with the place of each pixel in some rows that is not the same in both, in order.
  ///
  /// Most of two plots is equal, so equal pixels are passed over sixteen at a time.
  @inline(__always)
  func forEachDifference(inRows rows: Range<Int>, _ body: (Int) -> Void) {
    if first == second { return }
    var index = rows.lowerBound * width
    let end = rows.upperBound * width
    while index &+ 16 <= end {
      let one = UnsafeRawPointer(first + index).loadUnaligned(as: SIMD8<UInt64>.self)
      let other = UnsafeRawPointer(second + index).loadUnaligned(as: SIMD8<UInt64>.self)
      // Two steps to one number: comparing vectors as such takes twice as long.
      let change = one ^ other
      let quarter = change.lowHalf | change.highHalf
      let half = quarter.lowHalf | quarter.highHalf
      if half.x | half.y != 0 {
        for index in index..<index &+ 16 where first[index] != second[index] { body(index) }
      }
      index &+= 16
    }
    for index in index..<end where first[index] != second[index] { body(index) }
  }

  /// The same for all rows.
  @inline(__always)
  func forEachDifference(_ body: (Int) -> Void) {
    forEachDifference(inRows: 0..<height, body)
  }

  /// Whether a pixel of either picture is not opaque.
  var hasAlpha: Bool {
    var common: UInt32 = .max
    for index in 0..<count { common &= first[index] & second[index] }
    return common < 0xff00_0000
  }
}
