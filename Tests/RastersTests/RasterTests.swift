import Rasters
import Testing

@Suite struct RasterTests {
  @Test func pixelsLieInRowsFromTheTop() {
    let raster = Raster(width: 2, height: 2, pixels: [1, 2, 3, 4])
    #expect(raster.pixels[1 * raster.width + 0] == 3)
  }

  @Test func fillWritesThePixels() {
    let raster = Raster(width: 3, height: 2) { pixels in
      #expect(pixels.count == 6)
      for index in pixels.indices { pixels[index] = UInt32(index) }
    }
    #expect(raster.pixels == [0, 1, 2, 3, 4, 5])
  }

  @Test func errorInFillIsPassedOn() {
    struct Failure: Error {}
    #expect(throws: Failure.self) {
      _ = try Raster(width: 1, height: 1) { _ throws(Failure) in throw Failure() }
    }
  }

  @Test func oneTransparentPixelMakesItNotOpaque() {
    var raster = Raster(width: 9, height: 9, color: 0xff12_3456)
    #expect(raster.isOpaque)
    raster.withUnsafeMutablePixels { $0[80] = 0xfe12_3456 }
    #expect(!raster.isOpaque)
  }
}
