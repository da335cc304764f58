import Rasters

/// The root mean square of the differences of all red, green and blue values.
///
/// From 0 (equal) to 255 (black against white). Alpha is not looked at. This is what matplotlib's
/// `calculate_rms` computes for two RGB pictures (matplotlib/testing/compare.py).
public enum RootMeanSquare {
  /// The metric of two rasters of one size.
  ///
  /// - Throws: `ImageComparisonError.sizesDiffer`.
  public static func difference(
    _ first: Raster, _ second: Raster
  ) throws(ImageComparisonError) -> Double {
    _ = try ImageComparisonError.commonSize(first, second)
    // Exact: 2^63 / (3 * 255^2) pixels would be needed to overflow.
    var sum = 0
    first.withUnsafePixels { first in
      second.withUnsafePixels { second in
        for (a, b) in zip(first, second) where a != b {
          for shift: UInt32 in [0, 8, 16] {
            let difference = Int((a >> shift) & 0xff) - Int((b >> shift) & 0xff)
            sum += difference * difference
          }
        }
      }
    }
    return (Double(sum) / Double(3 * first.width * first.height)).squareRoot()
  }
}
