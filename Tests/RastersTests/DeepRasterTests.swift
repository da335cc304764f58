import Rasters
import Testing

@Suite struct DeepRasterTests {
  @Test func everyValueIsReducedToTheNearest() {
    for alpha in stride(from: 0, to: 65_536, by: 4) {
      let samples = (0..<4).map { UInt16(alpha + $0) }
      let pixel = DeepRaster(width: 1, height: 1, samples: samples).reduced.pixels[0]
      let expected = samples.map { UInt32((Double($0) / 257).rounded()) }
      #expect(
        pixel == expected[3] << 24 | expected[0] << 16 | expected[1] << 8 | expected[2])
    }
  }

  @Test func wideningAndReducingLeavesAll() {
    let raster = Raster(width: 64, height: 4, pixels: (0..<256).map { $0 &* 0x0101_0101 })
    let deep = DeepRaster(widening: raster)
    #expect(deep.isWidened)
    #expect(deep.reduced == raster)
  }

  @Test func oneOddSampleIsNotWidened() {
    #expect(!DeepRaster(width: 1, height: 1, samples: [0, 257, 258, 65_535]).isWidened)
  }
}
