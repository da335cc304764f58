import Rasters

/// The mean structural similarity (SSIM) of two pictures: 1 for equal ones, less for others.
///
/// Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility to
/// structural similarity", IEEE TIP 13 (2004), as scikit-image computes it by
/// `structural_similarity(a, b, channel_axis=2, data_range=255)`: a uniform window of 7 x 7 pixels,
/// sample variances, K1 = 0.01, K2 = 0.03, the mean over all windows that lie inside the picture,
/// then over red, green and blue. Alpha is not looked at unless asked for.
public enum StructuralSimilarity {
  /// The width and height of the window in pixels.
  public static let windowSide = 7

  /// The metric of two rasters of one size.
  ///
  /// Linear in the number of pixels, whatever the window: sums over it are carried from one row to
  /// the next. They are integers, hence exact.
  ///
  /// Alpha can be included as a fourth channel, which it is to scikit-image in an array of four.
  ///
  /// - Throws: `ImageComparisonError.sizesDiffer`, or `smallerThanWindow` below 7 x 7.
  public static func mean(
    _ first: Raster, _ second: Raster, includingAlpha: Bool = false
  ) throws(ImageComparisonError) -> Double {
    let size = try ImageComparisonError.commonSize(first, second)
    guard min(size.width, size.height) >= windowSide else {
      throw .smallerThanWindow(size, window: windowSide)
    }
    if first == second { return 1 }
    let channelCount = includingAlpha ? 4 : 3
    var columns = ColumnSums(width: size.width, channelCount: channelCount)
    var sum = 0.0
    first.withUnsafePixels { first in
      second.withUnsafePixels { second in
        for y in 0..<size.height {
          columns.moveDown(to: y, first, second)
          if y >= windowSide - 1 { sum += columns.similaritySum() }
        }
      }
    }
    let windowCount = (size.width - windowSide + 1) * (size.height - windowSide + 1)
    return sum / Double(channelCount * windowCount)
  }
}
