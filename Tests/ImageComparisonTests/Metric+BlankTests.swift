import ImageComparison
import Rasters
import Testing

@Suite struct MetricBlankTests {
  /// A white page of 40 x 30 with a box of 10 x 15.
  private let picture = Picture(raster: TestPictures.box(x: 8, color: 0x1f77b4))

  @Test func blankPictureLacksAllButTheGround() throws {
    #expect(try Metric.exact.blankValue(for: picture) == 150)
    #expect(try Metric.pixelmatch(.v7).blankValue(for: picture) == 150)
    #expect(try Metric.window(side: 8).blankValue(for: picture) == 64)
    let white = Picture(raster: Raster(width: 40, height: 30, color: 0xffff_ffff))
    for metric in Metric.names.compactMap(Metric.init(name:)) {
      #expect(
        try metric.blankValue(for: picture) == metric.measured(picture, white).value)
    }
  }

  @Test func whatIsMaskedCountsNeitherInTheBlank() throws {
    let mask = try PixelMask([.init(x: 0, y: 0, width: 40, height: 10)], size: picture.size)
    #expect(try Metric.exact.blankValue(for: picture, mask: mask) == 100)
  }

  @Test func pictureOfOneColorIsBlankItself() throws {
    let plain = Picture(raster: Raster(width: 9, height: 9, color: 0xff12_3456))
    #expect(try Metric.exact.blankValue(for: plain) == 0)
  }
}
