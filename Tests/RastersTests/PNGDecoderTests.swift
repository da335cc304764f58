import Rasters
import Testing

@Suite struct PNGDecoderTests {
  private func pixels(_ file: [UInt8]) throws -> [UInt32] {
    try PNGDecoder().decode(file).raster.pixels
  }

  private func error(_ file: [UInt8], _ decoder: PNGDecoder = PNGDecoder()) -> PNGDecodingError? {
    do throws(PNGDecodingError) {
      _ = try decoder.decode(file)
      return nil
    } catch {
      return error
    }
  }

  /// Bit depth, one row of bytes, its first gray levels.
  @Test(
    arguments: [
      (1, [0b0101_0000], [0, 255, 0, 255]),
      (2, [0b0001_1011], [0, 85, 170, 255]),
      (4, [0x0f, 0x3c], [0, 255, 51, 204]),
      (8, [0, 1, 128, 255], [0, 1, 128, 255]),
    ] as [(Int, [UInt8], [UInt32])])
  func grayBecomesEqualRedGreenAndBlue(bitDepth: Int, row: [UInt8], levels: [UInt32]) throws {
    let file = PNGFile.whole(width: 4, bitDepth: bitDepth, colorType: 0, rows: [row])
    #expect(try pixels(file) == levels.map { 0xff00_0000 | $0 * 0x01_0101 })
  }

  @Test func colorChannelsKeepTheirPlaces() throws {
    let rgb = PNGFile.whole(width: 1, colorType: 2, rows: [[1, 2, 3]])
    #expect(try pixels(rgb) == [0xff01_0203])
    let rgba = PNGFile.whole(width: 1, colorType: 6, rows: [[1, 2, 3, 4]])
    #expect(try pixels(rgba) == [0x0401_0203])
    let grayAlpha = PNGFile.whole(width: 1, colorType: 4, rows: [[9, 4]])
    #expect(try pixels(grayAlpha) == [0x0409_0909])
  }

  @Test func sixteenBitsBecomeTheNearestEight() throws {
    // One row of all values; libpng's older rule, the high byte, is one off for half of them.
    let values = Array(stride(from: 0, through: 65_535, by: 5))
    let rows = [values.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }]
    let file = PNGFile.whole(width: values.count, bitDepth: 16, colorType: 0, rows: rows)
    let levels = values.map { UInt32((Double($0) / 257).rounded()) }
    #expect(try pixels(file) == levels.map { 0xff00_0000 | $0 * 0x01_0101 })
  }

  @Test func paletteWithTransparencyBecomesAlpha() throws {
    let chunks: [(String, [UInt8])] = [("PLTE", [1, 2, 3, 4, 5, 6]), ("tRNS", [0x80])]
    let file = PNGFile.whole(
      width: 4, bitDepth: 2, colorType: 3, chunks: chunks, rows: [[0b0001_0001]])
    #expect(try pixels(file) == [0x8001_0203, 0xff04_0506, 0x8001_0203, 0xff04_0506])
  }

  @Test func transparentColorBecomesAlphaZero() throws {
    let gray = PNGFile.whole(
      width: 2, bitDepth: 4, colorType: 0, chunks: [("tRNS", [0, 15])], rows: [[0xf0]])
    #expect(try pixels(gray) == [0x00ff_ffff, 0xff00_0000])
    let rgb = PNGFile.whole(
      width: 2, colorType: 2, chunks: [("tRNS", [0, 1, 0, 2, 0, 3])], rows: [[1, 2, 3, 1, 2, 4]])
    #expect(try pixels(rgb) == [0x0001_0203, 0xff01_0204])
  }

  @Test func transparentSixteenBitColorIsMatchedBeforeReduction() throws {
    let file = PNGFile.whole(
      width: 2, bitDepth: 16, colorType: 0, chunks: [("tRNS", [0x12, 0x34])],
      rows: [[0x12, 0x34, 0x12, 0x35]])
    #expect(try pixels(file).map { $0 >> 24 } == [0, 255])
  }

  /// The seven passes of an 8 x 8 picture (PNG standard, 8.2), each pixel its own position.
  @Test func interlacedPixelsComeInOrder() throws {
    let passes = [
      (0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2),
      (0, 1, 1, 2),
    ]
    let rows = passes.flatMap { firstX, stepX, firstY, stepY in
      stride(from: firstY, to: 8, by: stepY).map { y in
        stride(from: firstX, to: 8, by: stepX).map { x in UInt8(8 * y + x) }
      }
    }
    var file = PNGFile(width: 8, height: 8, bitDepth: 8, colorType: 0, interlaced: true)
    file.addPixels(rows: rows)
    file.add("IEND", [])
    let decoded = try PNGDecoder().decode(file.bytes)
    #expect(decoded.isInterlaced)
    #expect(decoded.raster.pixels.map { $0 & 0xff } == Array(0..<64))
  }

  @Test func metadataTellsWhatTheFileHolds() throws {
    let chunks: [(String, [UInt8])] = [
      ("pHYs", bigEndian(3937) + bigEndian(3937) + [1]),
      ("tEXt", Array("Author".utf8) + [0, 0x4d, 0xfc]),
      ("iTXt", Array("Title".utf8) + [0, 0, 0, 0, 0] + Array("Größe \u{2265} 1".utf8)),
    ]
    let file = PNGFile.whole(width: 1, bitDepth: 16, colorType: 0, chunks: chunks, rows: [[0, 0]])
    let decoded = try PNGDecoder().decode(file)
    #expect(decoded.bitDepth == 16)
    #expect(decoded.colorType == .gray)
    #expect(!decoded.isInterlaced)
    #expect(decoded.dotsPerMetre == 3937)
    #expect(
      decoded.textChunks.map { [$0.keyword, $0.text] } == [
        ["Author", "Mü"], ["Title", "Größe \u{2265} 1"],
      ])
  }

  @Test func textAfterThePixelsIsFound() throws {
    var file = PNGFile(width: 1, height: 1, bitDepth: 8, colorType: 0)
    file.addPixels(rows: [[0]])
    file.add("tEXt", Array("Comment".utf8) + [0] + Array("late".utf8))
    file.add("IEND", [])
    #expect(try PNGDecoder().decode(file.bytes).textChunks.map(\.text) == ["late"])
  }

  // MARK: Errors

  @Test func otherBytesAreNotPNG() {
    #expect(error([]) == .notPNG)
    #expect(error(Array("GIF89a, not a PNG".utf8)) == .notPNG)
    #expect(error([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a]) == .notPNG)
  }

  @Test func everyTruncationIsDamage() {
    let file = PNGFile.whole(width: 2, colorType: 2, rows: [[1, 2, 3, 4, 5, 6]])
    for length in 8..<file.count {
      let found = error(Array(file[..<length]))
      // The chunk whose data or checksum is cut; none in the twelve bytes around them.
      let chunk = [("IHDR", 16..<33), ("IDAT", 41..<63), ("IEND", 71..<75)]
        .first { $0.1.contains(length) }?.0
      let message = (chunk.map { "\($0): " } ?? "") + "the file ends too early"
      #expect(found == .damaged(message: message, offset: length))
    }
  }

  @Test(arguments: ["IHDR", "tEXt", "IDAT", "IEND"])
  func wrongChecksumIsDamageInEveryChunk(type: String) throws {
    var file = PNGFile.whole(
      width: 1, colorType: 0, chunks: [("tEXt", [0x41, 0, 0x42])], rows: [[0]])
    let name = Array(type.utf8)
    let start = try #require(file.indices.first { file[$0...].starts(with: name) })
    let length = Int(file[start - 1])
    file[start + 4 + length] ^= 1
    guard case .damaged(let message, let offset) = error(file) else {
      Issue.record("\(type): \(String(describing: error(file)))")
      return
    }
    #expect(message == "\(type): CRC error")
    #expect(offset == start + 4 + length + 4)
  }

  /// Each flipped bit is in some chunk's data, type, length or checksum, or in the signature.
  @Test func everyFlippedBitIsAnError() {
    let file = PNGFile.whole(
      width: 3, colorType: 2, chunks: [("pHYs", bigEndian(1) + bigEndian(1) + [1])],
      rows: [[1, 2, 3, 4, 5, 6, 7, 8, 9], [9, 8, 7, 6, 5, 4, 3, 2, 1]])
    for position in file.indices {
      for bit in 0..<8 {
        var damaged = file
        damaged[position] ^= 1 << UInt8(bit)
        #expect(error(damaged) != nil, "bit \(bit) of byte \(position)")
      }
    }
  }

  @Test func wrongAdlerChecksumIsDamage() {
    var file = PNGFile(width: 1, height: 1, bitDepth: 8, colorType: 0)
    file.addPixels(rows: [[0]], adlerError: true)
    file.add("IEND", [])
    #expect(
      error(file.bytes) == .damaged(message: "IDAT: incorrect data check", offset: 54))
  }

  @Test func tooFewRowsAreDamage() {
    var file = PNGFile(width: 1, height: 2, bitDepth: 8, colorType: 0)
    file.addPixels(rows: [[0]])
    file.add("IEND", [])
    guard case .damaged = error(file.bytes) else {
      Issue.record("read two rows from one")
      return
    }
  }

  @Test func indexBeyondThePaletteIsDamage() {
    let file = PNGFile.whole(
      width: 2, colorType: 3, chunks: [("PLTE", [1, 2, 3, 4, 5, 6])], rows: [[1, 2]])
    guard case .damaged(let message, _) = error(file) else {
      Issue.record("read a colour that is not there")
      return
    }
    #expect(message == "a pixel names a colour that the palette does not have")
  }

  @Test(arguments: [(5, 4, 100), (4, 5, 100), (5, 5, 19)])
  func limitsAreCheckedBeforeThePixels(width: Int, height: Int, count: Int) {
    let limits = PNGDecoder.Limits(
      maximumWidth: width, maximumHeight: height, maximumPixelCount: count)
    // 5 x 5 or less fits one limit or two, never all; there are no pixels to be read.
    var file = PNGFile(width: 5, height: 5, bitDepth: 8, colorType: 0)
    file.add("IDAT", [])
    #expect(
      error(file.bytes, PNGDecoder(limits: limits))
        == .tooLarge(
          width: 5, height: 5, limits: limits))
  }

  @Test func hugeHeaderTakesNoMemory() {
    var file = PNGFile(width: 0x7fff_ffff, height: 0x7fff_ffff, bitDepth: 16, colorType: 6)
    file.add("IDAT", [])
    #expect(
      error(file.bytes)
        == .tooLarge(width: 0x7fff_ffff, height: 0x7fff_ffff, limits: PNGDecoder.Limits()))
  }

  @Test func errorsSayWhatToDoNext() {
    #expect(
      PNGDecodingError.damaged(message: "IDAT: CRC error", offset: 152).description
        == "damaged PNG file near byte 152: IDAT: CRC error; make or copy it again")
    let limits = PNGDecoder.Limits(maximumWidth: 10, maximumHeight: 20, maximumPixelCount: 100)
    #expect(
      PNGDecodingError.tooLarge(width: 11, height: 9, limits: limits).description
        == "11 x 9 pixels are more than the limit of 10 x 20 and 100 in all; "
        + "use a smaller picture")
  }
}
