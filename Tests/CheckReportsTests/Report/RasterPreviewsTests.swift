import Rasters
import Testing

@testable import CheckReports

@Suite struct RasterPreviewsTests {
  @Test func eachPixelIsTheMeanOfItsSquare() {
    let raster = Raster(
      width: 3, height: 2,
      pixels: [
        0xff00_0000, 0xff00_0000, 0xff10_2030,
        0xffff_ffff, 0xffff_ffff, 0xff30_4050,
      ])
    let half = raster.reduced(by: 2)
    #expect(half == Raster(width: 2, height: 1, pixels: [0xff80_8080, 0xff20_3040]))
  }

  @Test func transparentPixelsHaveNoColour() {
    let raster = Raster(width: 2, height: 1, pixels: [0x00ff_0000, 0xff00_00ff])
    #expect(raster.reduced(by: 2).pixels == [0x8000_00ff])
    #expect(Raster(width: 2, height: 2, color: 0x00ff_ffff).reduced(by: 2).pixels == [0])
  }

  @Test func fewColoursStay() {
    let raster = SamplePlot.raster()
    #expect(raster.withFewColors == raster)
  }

  @Test func manyColoursBecomeAPalette() {
    let raster = Raster(width: 64, height: 64) { pixels in
      for index in 0..<4096 {
        let color = UInt32(index % 64) << 18 | UInt32(index / 64) << 10
        pixels.initializeElement(at: index, to: 0xff00_0000 | color)
      }
    }
    let few = raster.withFewColors
    #expect(Palette(of: few) != nil)
    // Black and white stay what they are.
    #expect(few.pixels[0] == 0xff00_0000)
    #expect(Raster(width: 1, height: 1, color: .max).withFewColors.pixels == [.max])
  }
}
