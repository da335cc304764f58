import Rasters

/// Where pictures of 16 bits a channel differ.
enum DeepDifference {
  /// The places of the pixels that are not the same, in order.
  ///
  /// - Precondition: the sizes are equal.
  static func indices(_ first: DeepRaster, _ second: DeepRaster) -> [Int] {
    precondition(first.samples.count == second.samples.count, "sizes differ")
    return first.samples.withUnsafeBytes { first in
      second.samples.withUnsafeBytes { second in
        (0..<first.count / 8).filter { index in
          first.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
            != second.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
        }
      }
    }
  }
}
