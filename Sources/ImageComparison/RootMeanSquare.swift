import Rasters

/// The root mean square of the differences of all red, green and blue values.
///
/// From 0 (equal) to 255 (black against white). Alpha is not looked at; ``Metric/rms`` does where
/// there is any. This is what matplotlib's `calculate_rms` computes for two RGB pictures
/// (matplotlib/testing/compare.py).
public enum RootMeanSquare {
  /// The metric of two rasters of one size.
  ///
  /// - Throws: `ImageComparisonError.sizesDiffer`.
  public static func difference(
    _ first: Raster, _ second: Raster
  ) throws(ImageComparisonError) -> Double {
    try PixelPair.with(first, second) { pair in
      ChannelErrors(pair).meanSquare(pixelCount: pair.count, withAlpha: false).squareRoot()
    }
  }
}
