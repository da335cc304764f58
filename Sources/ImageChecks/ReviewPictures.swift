import ImageComparison
import Rasters

/// What a page about a check shows beside the pictures themselves.
public enum ReviewPictures {
  /// The picture of the differences of two pictures, of whatever sizes.
  public static func difference(_ baseline: Raster, _ actual: Raster) -> Raster {
    DifferencePicture().raster(Picture(raster: baseline), Picture(raster: actual))
  }

  /// The first page of an SVG or PDF; nil where it cannot be drawn.
  public static func preview(of bytes: [UInt8], path: String) -> Raster? {
    let file = try? PictureFile(path: path, bytes: bytes)
    return (try? file?.pages(dotsPerInch: CheckSettings().dotsPerInch))?.first?.raster
  }
}
