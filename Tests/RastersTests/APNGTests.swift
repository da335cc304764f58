import TestSupport
import Testing

@testable import Rasters

/// Encoding held against an independent decoding: pixels, order, numbers and checksums of chunks.
@Suite struct APNGTests {
  /// A page with a block that moves, in few colours or in more than 256.
  private static func frame(_ index: Int, isColorful: Bool = false, alpha: UInt32 = 255) -> Raster {
    Raster(width: 40, height: 30) { pixels in
      for place in 0..<1200 {
        let (x, y) = (place % 40, place / 40)
        let isBlock = (3 * index..<(3 * index + 5)).contains(x) && (4..<9).contains(y)
        let color: UInt32 = isColorful ? UInt32(place * 7 + 4096 * index) & 0xffffff : 0xffffff
        pixels.initializeElement(
          at: place, to: isBlock ? 0xff00_0000 | UInt32(index * 40) : alpha << 24 | color)
      }
    }
  }

  private static func file(
    _ frames: [Raster], loops: Int = 1, writesAlpha: Bool = false
  ) throws -> [UInt8] {
    let encoder = APNGEncoder(
      picture: PNGEncoder(
        writesAlpha: writesAlpha, dotsPerInch: 100,
        textChunks: [TextChunk(keyword: "Title", text: "Moving")]),
      frameTimes: frames.indices.map { 100 + $0 }, loopCount: loops)
    return try encoder.encode { frames[$0] }
  }

  private static func types(_ file: [UInt8]) throws -> [String] {
    var chunks = try PNGChunks(file)
    var types: [String] = []
    while let chunk = try chunks.next() { types.append(chunk.type) }
    return types
  }

  @Test(arguments: [false, true])
  func framesComeBackToThePixel(isColorful: Bool) throws {
    let frames = (0..<5).map { Self.frame($0, isColorful: isColorful) }
    let file = try Self.file(frames, loops: 3)
    var (seen, times): ([Raster], [Double]) = ([], [])
    let loops = try APNGDecoder().decode(file) { frame in
      seen.append(frame.raster)
      times.append(frame.time)
    }
    #expect(loops == 3)
    #expect(seen == frames)
    #expect(times == [0.1, 0.101, 0.102, 0.103, 0.104])
    #expect(try Self.file(frames, loops: 3) == file)
  }

  @Test func transparentPixelsReplaceWhatWasThere() throws {
    let frames = (0..<3).map { Self.frame($0, isColorful: $0 == 1, alpha: 99) }
    var seen: [Raster] = []
    try APNGDecoder().decode(Self.file(frames, writesAlpha: true)) { seen.append($0.raster) }
    #expect(seen == frames)
    #expect(throws: PNGEncodingError.self) { try Self.file(frames) }
  }

  @Test func othersSeeTheLastFrame() throws {
    let frames = (0..<3).map { Self.frame($0) }
    let file = try Self.file(frames)
    let still = try PNGDecoder().decode(file)
    #expect(still.raster == frames[2])
    #expect(still.colorType == .indexed)
    #expect(still.textChunks.map(\.text) == ["Moving"])
    #expect(still.dotsPerMetre == 3937)
    #expect(APNGDecoder.isAnimation(file))
    #expect(!APNGDecoder.isAnimation(try PNGEncoder().encode(frames[2])))
  }

  @Test func chunksAreInTheOrderOfTheStandard() throws {
    let file = try Self.file((0..<3).map { Self.frame($0) })
    #expect(
      try Self.types(file) == [
        "IHDR", "acTL", "PLTE", "pHYs", "tEXt", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "fcTL",
        "fdAT", "IEND",
      ])
    var chunks = try PNGChunks(file)
    var numbers: [UInt8] = []
    while let chunk = try chunks.next() {
      if ["fcTL", "fdAT"].contains(chunk.type) { numbers.append(file[chunk.data.lowerBound + 3]) }
    }
    #expect(numbers == [0, 1, 2, 3, 4, 5])
  }

  @Test func onlyWhatChangedIsWritten() throws {
    let file = try APNGFile(Self.file((0..<3).map { Self.frame($0) }))
    #expect(
      file.frames.map(\.control.area) == [
        RasterArea(left: 0, top: 0, width: 40, height: 30),
        RasterArea(left: 0, top: 4, width: 8, height: 5),
        RasterArea(left: 3, top: 4, width: 8, height: 5),
      ])
    let same = try APNGFile(Self.file([Self.frame(1), Self.frame(1)]))
    #expect(same.frames[1].control.area == RasterArea(left: 0, top: 0, width: 1, height: 1))
  }

  @Test func mistakesAreNamed() throws {
    let file = try Self.file((0..<3).map { Self.frame($0) })
    func message(_ bytes: [UInt8]) -> String {
      do {
        try APNGDecoder().decode(bytes) { _ in }
        return ""
      } catch {
        return "\(error)"
      }
    }
    #expect(message(try PNGEncoder().encode(Self.frame(0))).contains("so that nothing moves"))
    #expect(message(Array(file.dropLast(30))).contains("the file ends too early"))
    var torn = file
    torn[file.count - 20] ^= 1
    #expect(message(torn).contains("fdAT: CRC error"))
    // Without its last frame, whose two chunks stand before IEND.
    var chunks = try PNGChunks(file)
    var last = 0
    while let chunk = try chunks.next() {
      if chunk.type == "fcTL" { last = chunk.data.lowerBound - 8 }
    }
    #expect(message(file[..<last] + file.suffix(12)).contains("it promises 3 frames, and there"))
  }

  @Test func largeAnimationsAreRefused() throws {
    let file = try Self.file((0..<3).map { Self.frame($0) })
    #expect(throws: PNGDecodingError.self) {
      try APNGDecoder(maximumPixelCount: 3599).decode(file) { _ in }
    }
    try APNGDecoder(maximumPixelCount: 3600).decode(file) { _ in }
  }

  /// Chunks changed at random, with the checksums put right: an error or a frame, never a crash.
  @Test func fuzz() throws {
    var random = SeededGenerator(seed: 7)
    let seeds = [
      try Self.file((0..<3).map { Self.frame($0) }),
      try Self.file((0..<3).map { Self.frame($0, isColorful: true) }),
    ]
    for round in 0..<Fuzzing.rounds(usually: 2000) {
      let bytes = Self.mutated(seeds[round % 2], using: &random)
      try? APNGDecoder(maximumPixelCount: 100_000).decode(bytes) { _ in }
      _ = APNGDecoder.isAnimation(bytes)
    }
  }

  private static func mutated(_ file: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    guard var chunks = try? PNGChunks(file) else { return file }
    var parts: [(type: StaticString, data: [UInt8])] = []
    let known: [StaticString] = ["IHDR", "acTL", "PLTE", "IDAT", "fcTL", "fdAT", "IEND"]
    while let chunk = try? chunks.next() {
      guard let type = known.first(where: { "\($0)" == chunk.type }) else { continue }
      parts.append((type, Array(file[chunk.data])))
    }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<parts.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where parts.count > 2: parts.remove(at: place)
      case 1: parts.insert(parts[place], at: Int.random(in: 0..<parts.count, using: &random))
      case 2 where !parts[place].data.isEmpty:
        let byte = Int.random(in: 0..<min(30, parts[place].data.count), using: &random)
        parts[place].data[byte] = UInt8.random(in: 0...255, using: &random)
      default: parts[place].data = Array(parts[place].data.dropLast())
      }
    }
    var writer = PNGChunkWriter()
    for part in parts { writer.append(part.type, part.data) }
    return PNGSignature.bytes + writer.bytes
  }
}
