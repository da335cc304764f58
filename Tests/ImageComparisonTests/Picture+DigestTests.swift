import ImageComparison
import Rasters
import Testing

/// Expected digests are those of Python's hashlib, by the line in the documentation.
@Suite struct PictureDigestTests {
  @Test func digestIsThatOfPython() {
    let picture = Picture(raster: TestPictures.translucentNoise(width: 5, height: 3, seed: 11))
    #expect(
      picture.digest == "a8880f8b933a19f8af389e669400d8a63fbc501fcff8b4f75fe9f616bb68e23b")
    let samples = (0..<60).map { UInt16(truncatingIfNeeded: $0 * 1009) }
    #expect(
      Picture(deep: DeepRaster(width: 5, height: 3, samples: samples)).digest
        == "f544ddf9d46a95a078e6641903272313f0845aa78ac3c402974247cf8070302e")
  }

  @Test func sixteenBitsThatEightHoldMakeNoDifference() {
    let raster = TestPictures.translucentNoise(width: 70, height: 90, seed: 2)
    let shallow = Picture(raster: raster)
    let deep = Picture(deep: DeepRaster(widening: raster))
    #expect(deep.raster == raster)
    #expect(deep.digest == shallow.digest)
  }

  @Test func sizeAndEveryChannelMakeADifference() {
    let digests = [
      Raster(width: 6, height: 2, color: 7), Raster(width: 2, height: 6, color: 7),
      Raster(width: 6, height: 2, pixels: [8] + Array(repeating: 7, count: 11)),
      Raster(width: 6, height: 2, pixels: Array(repeating: 7, count: 11) + [0x0100_0007]),
    ].map { Picture(raster: $0).digest }
    #expect(Set(digests).count == 4)
  }

  @Test func paletteAndCompressionMakeNoDifference() throws {
    let raster = TestPictures.box(x: 8, color: 0x1f77b4)
    for level in [0, 9] {
      let file = try PNGEncoder(compressionLevel: level).encode(raster)
      #expect(
        try Picture(PNGDecoder().decode(file)).digest == Picture(raster: raster).digest)
    }
  }
}
