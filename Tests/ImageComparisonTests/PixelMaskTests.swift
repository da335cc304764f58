import ImageComparison
import Rasters
import Testing

@Suite struct PixelMaskTests {
  private let size = ImageComparisonError.Size(width: 6, height: 5)
  private let baseline = Picture(raster: Raster(width: 6, height: 5, color: 0xffff_ffff))
  private let actual = Picture(raster: Raster(width: 6, height: 5, color: 0xff00_0000))

  @Test(arguments: Metric.names)
  func nothingDiffersWhereAllIsMasked(name: String) throws {
    let metric = try #require(Metric(name: name))
    let first = Picture(raster: TestPictures.noise(width: 20, height: 20, seed: 1))
    let second = Picture(raster: TestPictures.noise(width: 20, height: 20, seed: 2))
    let mask = try PixelMask(
      [.init(x: 0, y: 0, width: 20, height: 12), .init(x: 0, y: 10, width: 20, height: 10)],
      size: first.size)
    #expect(
      try metric.measured(first, mask.applied(to: second, over: first))
        == metric.measured(first, first))
  }

  @Test func pixelsBesideTheMaskCount() throws {
    let mask = try PixelMask([.init(x: 1, y: 1, width: 2, height: 2)], size: size)
    let masked = try mask.applied(to: actual, over: baseline)
    #expect(try Metric.exact.measured(baseline, masked).value == 26)
    #expect(mask.count == 4)
    #expect(!mask.isMasked(x: 0, y: 1) && mask.isMasked(x: 1, y: 1))
    #expect(!mask.isMasked(x: -1, y: 1) && !mask.isMasked(x: 1, y: -1))
    #expect(!mask.isMasked(x: 7, y: 1) && !mask.isMasked(x: 1, y: 7))
  }

  /// Visible and not black: white, a colour and half of one; not black, nothing or invisible white.
  @Test func maskPictureLeavesOutWhatIsSeenAndNotBlack() throws {
    let raster = Raster(
      width: 6, height: 1,
      pixels: [0xffff_ffff, 0xff00_0001, 0x80ff_0000, 0xff00_0000, 0, 0x00ff_ffff])
    let picture = Picture(raster: raster)
    let mask = try PixelMask([], pictures: [picture], size: picture.size)
    #expect((0..<6).map { mask.isMasked(x: $0, y: 0) } == [true, true, true, false, false, false])
  }

  @Test func rectanglesAndPicturesAddUp() throws {
    var raster = Raster(width: 6, height: 5, color: 0)
    raster.withUnsafeMutablePixels { $0[29] = .max }
    let mask = try PixelMask(
      [.init(x: 0, y: 0, width: 6, height: 1)], pictures: [Picture(raster: raster)], size: size)
    #expect(mask.count == 7)
    #expect(mask.isMasked(x: 5, y: 4))
  }

  @Test func emptyMaskChangesNothing() throws {
    let mask = try PixelMask([], size: size)
    #expect(mask.isEmpty)
    #expect(try mask.applied(to: actual, over: baseline) == actual)
  }

  @Test func sixteenBitsAreMaskedToo() throws {
    let one = Picture(deep: DeepRaster(width: 1, height: 2, samples: [1, 2, 3, 4, 5, 6, 7, 8]))
    let other = Picture(deep: DeepRaster(width: 1, height: 2, samples: [1, 2, 3, 5, 5, 6, 7, 9]))
    let mask = try PixelMask([.init(x: 0, y: 1, width: 1, height: 1)], size: one.size)
    let masked = try mask.applied(to: other, over: one)
    #expect(try Metric.exact.measured(one, masked).value == 1)
    let shallow = Picture(raster: Raster(width: 1, height: 2, color: 0xff12_3456))
    #expect(
      try Metric.exact.measured(shallow, mask.applied(to: other, over: shallow)).value == 1)
  }

  @Test func outlineIsTheOutermostPixels() throws {
    let mask = try PixelMask([.init(x: 1, y: 1, width: 4, height: 4)], size: size)
    let outline = (0..<30).filter { mask.isOutline(x: $0 % 6, y: $0 / 6) }
    #expect(outline == [7, 8, 9, 10, 13, 16, 19, 22, 25, 26, 27, 28])
  }

  @Test func maskMustFitThePicture() {
    let outside = PixelRectangle(x: 5, y: 0, width: 2, height: 1)
    #expect(throws: PixelMaskError.outside(outside, size)) { try PixelMask([outside], size: size) }
    let small = Picture(raster: Raster(width: 2, height: 2, color: .max))
    #expect(throws: PixelMaskError.wrongSize(small.size, expected: size)) {
      try PixelMask([], pictures: [small], size: size)
    }
    #expect(
      PixelMaskError.outside(outside, size).description
        == "the mask 2 x 1 at (5, 0) does not lie in a picture of 6 x 5 pixels; "
        + "give x, y, width and height of a part of it")
  }
}
