import ImageComparison
import Rasters
import Testing

@Suite struct PixelDifferenceTests {
  private func picture(_ width: Int, _ height: Int, _ color: UInt32 = 0xffff_ffff) -> Picture {
    Picture(raster: Raster(width: width, height: height, color: color))
  }

  @Test func boxSurroundsAllThatDiffers() throws {
    let first = Picture(raster: TestPictures.box(x: 8, color: 0x1f77b4))
    let second = Picture(raster: TestPictures.box(x: 9, color: 0x1f77b4))
    let difference = PixelDifference(first, second)
    #expect(difference.count == 30)
    #expect(difference.boundingBox == PixelRectangle(x: 8, y: 5, width: 11, height: 15))
    #expect(difference.contains(x: 8, y: 5) && !difference.contains(x: 9, y: 5))
    let left = PixelRectangle(x: 0, y: 0, width: 10, height: 30)
    let right = PixelRectangle(x: 18, y: 0, width: 1, height: 30)
    #expect(difference.share(within: [left]) == 0.5)
    #expect(difference.share(within: [left, right]) == 1)
    #expect(difference.share(within: [left, left]) == 0.5)
    #expect(difference.share(within: []) == 0)
  }

  @Test func nothingDiffersWithinAnything() {
    let difference = PixelDifference(picture(3, 3), picture(3, 3))
    #expect(difference.count == 0)
    #expect(difference.boundingBox == nil)
    #expect(difference.share(within: []) == 1)
  }

  @Test func rectanglesMayReachBeyondThePicture() {
    let difference = PixelDifference(picture(3, 3), picture(3, 3, 0))
    #expect(
      difference.count(within: [.init(x: -2, y: 2, width: .max, height: 10)]) == 3)
    #expect(difference.count(within: [.init(x: 5, y: 5, width: 2, height: 2)]) == 0)
    #expect(difference.count(within: [.init(x: 0, y: 0, width: -5, height: 2)]) == 0)
  }

  /// odiff's pictures `white4x4` and `purple8x8`.
  @Test func whatOnlyOneHasDiffers() {
    let (small, large) = (picture(4, 4), picture(8, 8, 0xff80_0080))
    #expect(PixelDifference(small, large).count == 64)
    #expect(PixelDifference(large, small).count == 64)
    #expect(PixelDifference(small, large).size == .init(width: 8, height: 8))
  }

  /// A corner that neither has is no difference.
  @Test func onlyWhatOneHasDiffers() {
    let difference = PixelDifference(picture(5, 2), picture(3, 4))
    #expect(difference.count == 2 * 2 + 3 * 2)
    #expect(difference.boundingBox == PixelRectangle(x: 0, y: 0, width: 5, height: 4))
    #expect(!difference.contains(x: 4, y: 3) && !difference.contains(x: 1, y: 1))
  }

  @Test func sixteenBitsCount() {
    let one = Picture(deep: DeepRaster(width: 1, height: 1, samples: [1, 2, 3, 65_535]))
    let other = Picture(deep: DeepRaster(width: 1, height: 1, samples: [1, 2, 4, 65_535]))
    #expect(PixelDifference(one, other).count == 1)
    #expect(PixelDifference(one, picture(2, 2)).count == 4)
  }
}
