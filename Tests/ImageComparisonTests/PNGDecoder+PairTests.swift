import ImageComparison
import Rasters
import Testing

@Suite struct PNGDecoderPairTests {
  /// Noise, which is large enough for two threads, and a box, which is not.
  @Test func bothAreDecoded() throws {
    let noises = [1, 2].map { TestPictures.noise(width: 200, height: 100, seed: $0) }
    let boxes = [8, 9].map { TestPictures.box(x: $0, color: 0x1f77b4) }
    for pictures in [noises, boxes] {
      let files = try pictures.map { try PNGEncoder().encode($0) }
      let (first, second) = PNGDecoder().decodePair(files[0], files[1])
      #expect(try first.get().raster == pictures[0])
      #expect(try second.get().raster == pictures[1])
    }
  }

  @Test func sameBytesAreTheSamePicture() throws {
    let file = try PNGEncoder().encode(TestPictures.box(x: 8, color: 0x1f77b4))
    let (first, second) = PNGDecoder().decodePair(file, file)
    let pictures = try (Picture(first.get()), Picture(second.get()))
    #expect(pictures.0.raster == TestPictures.box(x: 8, color: 0x1f77b4))
    #expect(try Metric.exact.measured(pictures.0, pictures.1).value == 0)
    let broken = PNGDecoder().decodePair(Array(file.dropLast()), Array(file.dropLast()))
    #expect(throws: PNGDecodingError.self) { try broken.0.get() }
    #expect(throws: PNGDecodingError.self) { try broken.1.get() }
  }

  @Test func oneMayFail() throws {
    let file = try PNGEncoder().encode(TestPictures.noise(width: 200, height: 100, seed: 1))
    let (first, second) = PNGDecoder().decodePair(Array(file.dropLast()), file)
    #expect(throws: PNGDecodingError.self) { try first.get() }
    #expect(try second.get().raster.width == 200)
  }
}
