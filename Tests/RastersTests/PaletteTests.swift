import Rasters
import Testing

@Suite struct PaletteTests {
  @Test func colorsStandInOrderOfAppearance() throws {
    let raster = Raster(width: 5, height: 1, pixels: [7, 7, 3, 0, 3])
    let palette = try #require(Palette(of: raster))
    #expect(palette.colors == [7, 3, 0])
  }

  /// Runs of every length up to 40, so that they start and end at every place of a block of eight.
  @Test(arguments: 1...40)
  func everyColorIsFoundOnce(runLength: Int) throws {
    let pixels = (0..<1000).map { UInt32($0 / runLength % 200) &* 0x0123_4567 }
    let palette = try #require(Palette(of: Raster(width: 1000, height: 1, pixels: pixels)))
    #expect(Set(palette.colors) == Set(pixels))
    #expect(Set(palette.colors).count == palette.colors.count)
  }

  @Test func twoHundredFiftySixColorsFit() throws {
    let raster = Raster(width: 256, height: 2, pixels: (0..<512).map { UInt32($0 % 256) << 11 })
    #expect(try #require(Palette(of: raster)).colors.count == 256)
  }

  @Test func twoHundredFiftySevenColorsDoNot() {
    let raster = Raster(width: 257, height: 1, pixels: (0..<257).map { UInt32($0) << 11 })
    #expect(Palette(of: raster) == nil)
  }
}
