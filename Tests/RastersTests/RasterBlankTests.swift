import Rasters
import Testing

@Suite struct RasterBlankTests {
  @Test func dominantColorIsTheMostFrequent() {
    #expect(Raster(width: 5, height: 1, pixels: [9, 1, 1, 9, 1]).dominantColor == 1)
    #expect(Raster(width: 1, height: 1, pixels: [0]).dominantColor == 0)
  }

  @Test func theGreatestOfSeveralAsFrequentDominates() {
    #expect(Raster(width: 4, height: 1, pixels: [2, 7, 2, 7]).dominantColor == 7)
  }

  /// More colours than the table has room for at first.
  @Test func manyColorsAreCounted() {
    let pixels = (0..<5000).map { UInt32($0 % 4999) &* 0x9e37_79b1 }
    #expect(Raster(width: 100, height: 50, pixels: pixels).dominantColor == 0)
  }

  @Test func oneColorIsAllOfThem() {
    var raster = Raster(width: 9, height: 9, color: 5)
    #expect(raster.isOneColor)
    raster.withUnsafeMutablePixels { $0[80] = 6 }
    #expect(!raster.isOneColor)
    #expect(Raster(blankOf: raster) == Raster(width: 9, height: 9, color: 5))
  }
}
