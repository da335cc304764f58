import Rasters
import Testing

@Suite struct PNGTextReaderTests {
  private func file(_ chunks: [(String, [UInt8])]) -> [UInt8] {
    PNGFile.whole(width: 1, colorType: 0, chunks: chunks, rows: [[0]])
  }

  private func encoded(_ chunks: TextChunk...) throws -> [UInt8] {
    try PNGEncoder(textChunks: chunks).encode(Raster(width: 9, height: 9, color: 0xff12_3456))
  }

  private func error(_ bytes: [UInt8], _ reader: PNGTextReader = PNGTextReader())
    -> PNGDecodingError?
  {
    do throws(PNGDecodingError) {
      _ = try reader.text(under: "Key", in: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["", "a", "Größe ≥ 1 \u{1f4c8}", String(repeating: "0.125, ", count: 9000)])
  func everyKindOfChunkIsRead(text: String) throws {
    for isCompressed in [false, true] {
      let bytes = try encoded(
        TextChunk(keyword: "Title", text: "another"),
        TextChunk(keyword: "Key", text: text, isCompressed: isCompressed))
      #expect(try PNGTextReader().text(under: "Key", in: bytes) == text)
      #expect(try PNGTextReader().text(under: "Title", in: bytes) == "another")
      #expect(try PNGTextReader().text(under: "Ke", in: bytes) == nil)
    }
  }

  @Test func theFirstOfAKeywordCountsWhereverItStands() throws {
    let chunks: [(String, [UInt8])] = [
      ("tEXt", Array("Key\0M".utf8) + [0xfc]), ("tEXt", Array("Key\0b".utf8)),
    ]
    #expect(try PNGTextReader().text(under: "Key", in: file(chunks)) == "Mü")
    var late = PNGFile(width: 1, height: 1, bitDepth: 8, colorType: 0)
    late.addPixels(rows: [[0]])
    late.add("iTXt", Array("Key\0\0\0de\0Schlüssel\0ü".utf8))
    late.add("IEND", [])
    #expect(try PNGTextReader().text(under: "Key", in: late.bytes) == "ü")
  }

  @Test(
    arguments: [
      ("iTXt", Array("Key\0".utf8), "bad compression flag"),
      ("iTXt", Array("Key\0".utf8) + [2, 0, 0, 0], "bad compression flag"),
      ("iTXt", Array("Key\0".utf8) + [1, 7, 0, 0], "unknown compression method"),
      ("iTXt", Array("Key\0".utf8) + [0, 0, 0x64], "it ends too early"),
      ("iTXt", Array("Key\0".utf8) + [0, 0, 0, 0, 0xe9], "the text is not UTF-8"),
      ("iTXt", Array("Key\0".utf8) + [0, 0, 0, 0, 0x61, 0], "a zero in the text"),
      ("zTXt", Array("Key\0".utf8), "unknown compression method"),
      ("zTXt", Array("Key\0\0".utf8), "the compressed text is corrupt"),
      ("zTXt", Array("Key\0\0deflate".utf8), "the compressed text is corrupt"),
    ] as [(String, [UInt8], String)])
  func damagedTextIsNamed(type: String, data: [UInt8], message: String) {
    let bytes = file([(type, data)])
    // The signature, the header chunk of 25 bytes, and the length and type of this one.
    #expect(error(bytes) == .damaged(message: "\(type): \(message)", offset: 41))
    #expect(throws: Never.self) { try PNGTextReader().text(under: "Other", in: bytes) }
  }

  @Test func whatFollowsTheCompressedTextIsDamage() throws {
    let stored: [UInt8] = [0x78, 1, 1, 1, 0, 0xfe, 0xff, 0x61, 0, 0x62, 0, 0x62]
    let sound = file([("zTXt", Array("Key\0\0".utf8) + stored)])
    #expect(try PNGTextReader().text(under: "Key", in: sound) == "a")
    #expect(error(file([("zTXt", Array("Key\0\0".utf8) + stored + [0])])) != nil)
    #expect(error(file([("zTXt", Array("Key\0\0".utf8) + stored.dropLast())])) != nil)
  }

  /// A megabyte of one letter takes a kilobyte in the file.
  @Test func longestTextIsNotExceeded() throws {
    let text = String(repeating: "a", count: 1_000_000)
    let bytes = try encoded(TextChunk(keyword: "Key", text: text, isCompressed: true))
    #expect(bytes.count < 2000)
    for length in [0, 1, 4096, 999_999] {
      let found = error(bytes, PNGTextReader(maximumLength: length))
      guard case .damaged(let message, _) = found else {
        Issue.record("\(length): \(String(describing: found))")
        continue
      }
      #expect(message == "zTXt: more than \(length) bytes of text")
    }
    for length in [1_000_000, .max] {
      #expect(
        try PNGTextReader(maximumLength: length).text(under: "Key", in: bytes)?.utf8.count
          == 1_000_000)
    }
  }

  /// Pixels are not decoded, but their checksum counts, as that of every chunk.
  @Test(arguments: ["IHDR", "tEXt", "IDAT", "IEND"])
  func wrongChecksumIsDamageInEveryChunk(type: String) throws {
    var bytes = file([("tEXt", Array("Key\0a".utf8))])
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: type.utf8) })
    let end = start + 4 + Int(bytes[start - 1])
    bytes[end] ^= 1
    #expect(error(bytes) == .damaged(message: "\(type): CRC error", offset: end))
  }

  @Test func everyTruncationIsDamage() {
    let bytes = file([("tEXt", Array("Key\0a".utf8))])
    #expect(error(bytes) == nil)
    for length in 0..<bytes.count {
      let found = error(Array(bytes[..<length]))
      if length < 8 {
        #expect(found == .notPNG)
      } else {
        guard case .damaged = found else {
          Issue.record("\(length): \(String(describing: found))")
          continue
        }
      }
    }
  }

  @Test func chunksMustBeChunks() {
    let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    #expect(
      error(signature + file([])[33...])
        == .damaged(message: "the first chunk is IDAT, not IHDR", offset: 12))
    var bytes = file([])
    bytes[13] = 0x31
    #expect(error(bytes) == .damaged(message: "a chunk has no name", offset: 12))
    bytes = file([])
    bytes[8] = 0xff
    #expect(error(bytes) == .damaged(message: "IHDR: the file ends too early", offset: bytes.count))
  }
}
