import Rasters
import Testing

@Suite struct PNGEncoderTests {
  /// As many opaque colours as asked for, in a picture of 40 x 20.
  private func raster(colorCount: Int, alpha: UInt32 = 255) -> Raster {
    Raster(
      width: 40, height: 20,
      pixels: (0..<800).map { alpha << 24 | UInt32($0 % colorCount) &* 0x01_2345 & 0xff_ffff })
  }

  private func decoded(_ raster: Raster, _ encoder: PNGEncoder) throws -> DecodedPNG {
    try PNGDecoder().decode(encoder.encode(raster))
  }

  @Test(arguments: [
    (1, PNGColorType.gray), (2, .indexed), (16, .indexed), (256, .indexed), (257, .rgb),
  ])
  func colorsDecideTheColorType(colorCount: Int, colorType: PNGColorType) throws {
    let raster = raster(colorCount: colorCount)
    let png = try decoded(raster, PNGEncoder())
    #expect(png.raster == raster)
    #expect(png.colorType == colorType)
    #expect(png.bitDepth == 8)
    #expect(!png.isInterlaced)
  }

  @Test func grayNeedsNoPalette() throws {
    let raster = Raster(
      width: 16, height: 16, pixels: (0..<256).map { 0xff00_0000 | UInt32($0) * 0x01_0101 })
    let png = try decoded(raster, PNGEncoder())
    #expect(png.raster == raster)
    #expect(png.colorType == .gray)
  }

  @Test(arguments: [(3, PNGColorType.indexed), (300, .rgba)])
  func alphaIsKeptOnRequest(colorCount: Int, colorType: PNGColorType) throws {
    let raster = raster(colorCount: colorCount, alpha: 0x40)
    let png = try decoded(raster, PNGEncoder(writesAlpha: true))
    #expect(png.raster == raster)
    #expect(png.colorType == colorType)
  }

  @Test(arguments: [3, 300])
  func transparentPixelIsAnErrorOtherwise(colorCount: Int) {
    var raster = raster(colorCount: colorCount)
    raster.withUnsafeMutablePixels { $0[3 * 40 + 7] = 0xfe00_0000 }
    #expect(throws: PNGEncodingError.notOpaque(x: 7, y: 3)) {
      try PNGEncoder().encode(raster)
    }
  }

  @Test(arguments: 0...9)
  func everyLevelKeepsThePixels(level: Int) throws {
    for colorCount in [9, 500] {
      let raster = raster(colorCount: colorCount)
      #expect(try decoded(raster, PNGEncoder(compressionLevel: level)).raster == raster)
    }
  }

  @Test func samePixelsGiveTheSameBytes() throws {
    let encoder = PNGEncoder(
      dotsPerInch: 100, textChunks: [TextChunk(keyword: "Software", text: "descent")])
    let first = try encoder.encode(raster(colorCount: 70))
    #expect(try encoder.encode(raster(colorCount: 70)) == first)
  }

  @Test func oneByOneIsEnough() throws {
    let raster = Raster(width: 1, height: 1, color: 0xff12_3456)
    #expect(try decoded(raster, PNGEncoder()).raster == raster)
  }

  /// More than libpng's own limit of a million, and more than one IDAT.
  @Test func wideAndIncompressiblePicturesAreWhole() throws {
    var state: UInt32 = 1
    let pixels = (0..<1_000_001).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return 0xff00_0000 | state >> 8
    }
    let raster = Raster(width: 1_000_001, height: 1, pixels: pixels)
    let limits = PNGDecoder.Limits(maximumWidth: 1_000_001)
    let bytes = try PNGEncoder().encode(raster)
    #expect(try PNGDecoder(limits: limits).decode(bytes).raster == raster)
  }

  @Test func resolutionIsInWholeDotsPerMetre() throws {
    let raster = raster(colorCount: 2)
    #expect(try decoded(raster, PNGEncoder(dotsPerInch: 100)).dotsPerMetre == 3937)
    #expect(try decoded(raster, PNGEncoder(dotsPerInch: 72)).dotsPerMetre == 2835)
    #expect(try decoded(raster, PNGEncoder()).dotsPerMetre == nil)
  }

  @Test(arguments: ["", "plain ASCII\nof two lines", "Größe ≥ 1 \u{1f4c8}"])
  func textComesBack(text: String) throws {
    for isCompressed in [false, true] {
      let chunks = [
        TextChunk(keyword: "Title", text: text, isCompressed: isCompressed),
        TextChunk(keyword: "descent:provenance", text: text + "2", isCompressed: isCompressed),
      ]
      let png = try decoded(raster(colorCount: 2), PNGEncoder(textChunks: chunks))
      #expect(png.textChunks.map(\.keyword) == chunks.map(\.keyword))
      #expect(png.textChunks.map(\.text) == chunks.map(\.text))
    }
  }

  @Test func compressionMakesALongTextShort() throws {
    let text = String(repeating: "0.123456, ", count: 1000)
    let sizes = try [false, true].map { isCompressed in
      let chunk = TextChunk(keyword: "Scene", text: text, isCompressed: isCompressed)
      return try PNGEncoder(textChunks: [chunk]).encode(raster(colorCount: 2)).count
    }
    #expect(sizes[0] > 10_000)
    #expect(sizes[1] < 1_000)
  }

  @Test func zeroCharacterInATextIsAnError() {
    let encoder = PNGEncoder(textChunks: [TextChunk(keyword: "Title", text: "a\0b")])
    #expect(throws: PNGEncodingError.textHoldsZero(keyword: "Title")) {
      try encoder.encode(raster(colorCount: 2))
    }
  }

  @Test func errorsSayWhatToDoNext() {
    #expect(
      PNGEncodingError.notOpaque(x: 7, y: 3).description
        == "the pixel at (7, 3) is not opaque; draw on a background, or encode with alpha")
  }
}
