import Rasters
import TestSupport
import Testing

@Suite struct PNGFuzzTests {
  /// A valid file of any kind.
  private static func file(_ random: inout SeededGenerator) -> [UInt8] {
    let kinds: [(colorType: Int, channels: Int, depths: [Int])] = [
      (0, 1, [1, 2, 4, 8, 16]), (2, 3, [8, 16]), (3, 1, [1, 2, 4, 8]), (4, 2, [8, 16]),
      (6, 4, [8, 16]),
    ]
    let kind = kinds[Int.random(in: kinds.indices, using: &random)]
    let depth = kind.depths.randomElement(using: &random) ?? 8
    let isInterlaced = Bool.random(using: &random)
    let width = Int.random(in: 1...12, using: &random)
    let height = Int.random(in: 1...12, using: &random)
    var file = PNGFile(
      width: width, height: height, bitDepth: depth, colorType: kind.colorType,
      interlaced: isInterlaced)
    if kind.colorType == 3 { file.add("PLTE", (0..<(3 << depth)).map { UInt8($0 & 0xff) }) }
    if kind.colorType == 0 { file.add("tRNS", [0, UInt8.random(in: 0...1, using: &random)]) }
    // Start and step of the columns and rows of each pass (PNG standard, 8.2).
    let passes =
      isInterlaced
      ? [
        (0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2),
        (0, 1, 1, 2),
      ] : [(0, 1, 0, 1)]
    var rows: [[UInt8]] = []
    for (firstX, stepX, firstY, stepY) in passes where firstX < width {
      let columns = (width - firstX + stepX - 1) / stepX
      let length = (columns * kind.channels * depth + 7) / 8
      for _ in stride(from: firstY, to: height, by: stepY) {
        rows.append((0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) })
      }
    }
    file.addPixels(rows: rows)
    file.add("IEND", [])
    return file.bytes
  }

  /// 8 bits come out the same whether 16 are kept or not, and interlacing or not.
  @Test func fuzzedFilesAreReadTheSameEitherWay() throws {
    var random = SeededGenerator(seed: 16)
    var deepCount = 0
    for _ in 0..<Fuzzing.rounds(usually: 400) {
      let file = Self.file(&random)
      let decoded = try PNGDecoder().decode(file)
      let deep = try PNGDecoder(keepsDeepRaster: true).decode(file)
      #expect(deep.raster == decoded.raster)
      #expect((deep.deep != nil) == (decoded.bitDepth == 16))
      #expect(decoded.deep == nil)
      if let deep = deep.deep {
        deepCount += 1
        #expect(deep.reduced == decoded.raster)
      }
    }
    #expect(deepCount > 50)
  }

  /// Damaged ones are read or refused, none traps, with 16 bits kept and without.
  @Test func fuzzedDamageIsReadOrRefused() {
    var random = SeededGenerator(seed: 17)
    var refusals = 0
    let rounds = Fuzzing.rounds(usually: 2000)
    for round in 0..<rounds {
      let bytes = Fuzzing.mutated(
        Self.file(&random),
        pieces: ["IDAT", "IEND", "tRNS", "PLTE", "\0\0\0\u{10}"].map { Array($0.utf8) },
        using: &random)
      let decoder = PNGDecoder(
        limits: .init(maximumWidth: 4096, maximumHeight: 4096, maximumPixelCount: 1 << 20),
        keepsDeepRaster: round.isMultiple(of: 2))
      if (try? decoder.decode(bytes)) == nil { refusals += 1 }
    }
    #expect(refusals > rounds / 2)
  }
}
