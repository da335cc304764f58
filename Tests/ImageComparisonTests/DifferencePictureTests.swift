import ImageComparison
import Rasters
import Testing

@Suite struct DifferencePictureTests {
  @Test(arguments: PeerValues.all, PixelmatchVersion.allCases)
  func pictureIsThatOfPixelmatch(of one: PeerValues, version: PixelmatchVersion) {
    var drawing = DifferencePicture(version: version)
    let picture = Picture(raster: drawing.raster(one.first, one.second))
    #expect(picture.digest == one.pixelmatch(version).picture)
    drawing.isMask = true
    drawing.darkerColor = 0x00ff00
    let mask = Picture(raster: drawing.raster(one.first, one.second))
    #expect(mask.digest == one.pixelmatch(version).mask)
  }

  @Test func maskIsOutlinedAndHatched() throws {
    let white = Picture(raster: Raster(width: 24, height: 20, color: 0xffff_ffff))
    let black = Picture(raster: Raster(width: 24, height: 20, color: 0xff00_0000))
    let rectangle = PixelRectangle(x: 2, y: 3, width: 20, height: 15)
    let mask = try PixelMask([rectangle], size: white.size)
    let drawing = DifferencePicture()
    let pixels = drawing.raster(white, black, mask: mask).pixels
    let color = 0xff00_0000 | drawing.maskColor
    for (x, y) in [(2, 3), (21, 3), (2, 17), (21, 17), (10, 3), (8, 8), (10, 6)] {
      #expect(pixels[y * 24 + x] == color, "(\(x), \(y))")
    }
    // Inside between the hatches is the baseline, outside is the difference.
    #expect(pixels[8 * 24 + 9] == 0xffff_ffff)
    #expect(pixels[8 * 24 + 1] == 0xffff_0000)
    #expect(
      try drawing.raster(white, black, mask: PixelMask([], size: white.size))
        == drawing.raster(white, black))
  }

  @Test func picturesOfTwoSizesAreLaidOverEachOther() {
    let wide = Picture(raster: Raster(width: 6, height: 2, color: 0xffff_ffff))
    let high = Picture(raster: Raster(width: 4, height: 4, color: 0xff00_0000))
    let drawing = DifferencePicture()
    let raster = drawing.raster(wide, high)
    #expect(raster.width == 6 && raster.height == 4)
    let pixels = raster.pixels
    #expect(pixels[1 * 6 + 3] == 0xffff_0000)
    let missing = [4, 5, 10, 11].map { pixels[$0] }
    #expect(Set(missing) == [0xff00_0000 | drawing.missingColor, 0xffff_ffff])
    let added = (12..<24).filter { $0 % 6 < 4 }.map { pixels[$0] }
    #expect(Set(added) == [0xff00_0000 | drawing.addedColor, 0xffe5_e5e5])
    let void = [16, 17, 22, 23].map { pixels[$0] }
    #expect(Set(void) == [0xff00_0000 | drawing.voidColor])
  }
}
