import CheckRecords
import Plotting
import Rasters
import Scenes
import TestSupport
import Testing

@testable import ImageChecks

/// Files that are nearly right: always a class, or an error that says what is wrong.
@Suite struct PictureFuzzTests {
  private static let pieces = [
    "IHDR", "IDAT", "PLTE", "tRNS", "iTXt", "IEND", "\0\0\0\0", "\u{7f}\u{7f}\u{7f}\u{7f}", "nan",
    "inf",
    "-1e308", "[", "]", "null", "\"", "<g>", "</svg>", "<!DOCTYPE", "&amp;", "pixels_sha256", "../",
  ].map { Array($0.utf8) }

  private func judge(_ baseline: [UInt8], _ actual: [UInt8], _ settings: CheckSettings) throws {
    do {
      let item = try PictureJudge(name: "a", settings: settings, maskPictures: [:]).judge(
        try file(baseline), try file(actual)
      ).item
      #expect(item.pictureClass == .equal || !item.message.isEmpty)
      _ = try CheckRecord(
        tool: "1", libraries: [:], baselineRoot: "", actualRoot: "", items: [item]
      ).jsonText()
    } catch let error as PictureFileError {
      #expect(!error.reason.isEmpty)
    } catch is MaskError {
    }
  }

  /// No program is started for a drawing, which would take its time.
  private func file(_ bytes: [UInt8]) throws -> PictureFile {
    var file = try PictureFile(path: "a", bytes: bytes)
    file.searchPath = "/none"
    return file
  }

  @Test func fuzzBrokenPNG() throws {
    var random = SeededGenerator(seed: 51)
    let seeds = [
      Card.png(), Card.png(level: 0), PNG.gray(bits: 16) { y, x in 1000 * x + y },
      Card.png(Card.raster().replacing(x: 1, y: 1, by: 0x80ff_0000)),
    ]
    let settings = CheckSettings(gates: [.standard, Gate(.exact, .share(0.01))])
    for _ in 0..<Fuzzing.rounds(usually: 300) {
      let seed = seeds.randomElement(using: &random) ?? []
      var bytes = Fuzzing.mutated(seed, pieces: Self.pieces, using: &random)
      if Int.random(in: 0..<8, using: &random) == 0 {
        bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      }
      try judge(seed, bytes, settings)
      try judge(bytes, seed, settings)
    }
  }

  @Test func fuzzBrokenSVG() throws {
    var random = SeededGenerator(seed: 52)
    let seed = Array(Card.svg().utf8)
    let settings = CheckSettings(masks: [try MaskRequest("title"), try MaskRequest("0,0,2,2")])
    for _ in 0..<Fuzzing.rounds(usually: 200) {
      let bytes = Fuzzing.mutated(seed, pieces: Self.pieces, using: &random)
      try judge(seed, bytes, CheckSettings())
      try judge(bytes, bytes, settings)
    }
  }

  /// Sound pixels, with a text about them that says anything.
  @Test func fuzzScenes() throws {
    var random = SeededGenerator(seed: 53)
    let decoded = try PNGDecoder().decode(try ExampleFigure().file())
    let chunk = try #require(decoded.textChunks.first { $0.text.contains("\"scene\"") })
    let (one, other) = (Card.raster(), Card.raster(bar: 11))
    func file(_ raster: Raster, _ text: [UInt8]) throws -> [UInt8] {
      let chunk = TextChunk(
        keyword: chunk.keyword,
        text: String(decoding: text, as: UTF8.self).replacing("\0", with: ""))
      return try PNGEncoder(textChunks: [chunk]).encode(raster)
    }
    let numbers = ["\"nan\"", "\"inf\"", "\"-inf\"", "1e308", "-1e308", "0", "-1", "1e-308"]
    let masks = try ["title", "plot", "legend", "ticks", "1,1,9,9"].map { try MaskRequest($0) }
    for _ in 0..<Fuzzing.rounds(usually: 200) {
      var text = Array(chunk.text.utf8)
      if Bool.random(using: &random) {
        text = Fuzzing.mutated(text, pieces: Self.pieces, using: &random)
      } else {
        // A number becomes one that no figure has.
        for _ in 0..<Int.random(in: 1...8, using: &random) {
          let start = Int.random(in: 0..<text.count, using: &random)
          let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) || byte == 0x2e }
          guard let first = text[start...].firstIndex(where: isDigit) else { continue }
          let end = text[first...].firstIndex { !isDigit($0) } ?? text.endIndex
          text.replaceSubrange(
            first..<end, with: Array((numbers.randomElement(using: &random) ?? "").utf8))
        }
      }
      var settings = CheckSettings()
      settings.masks = Array(masks.shuffled(using: &random).prefix(2))
      try judge(try file(one, Array(chunk.text.utf8)), try file(other, text), settings)
      try judge(try file(one, text), try file(other, text), CheckSettings())
    }
  }

  @Test func fuzzHashLibraries() throws {
    var random = SeededGenerator(seed: 54)
    let folder = try CheckFolder()
    try folder.write(Card.png(), "actual/a.png")
    _ = try folder.check { ($0.update, $0.hashes) = (.all, folder.baseline + "/hashes.json") }
    let seed = try #require(folder.bytes("baseline/hashes.json"))
    for _ in 0..<Fuzzing.rounds(usually: 200) {
      try folder.write(
        Fuzzing.mutated(seed, pieces: Self.pieces, using: &random), "baseline/hashes.json")
      do {
        _ = try folder.check()
      } catch let error as CheckError {
        #expect("\(error)".hasPrefix(folder.baseline))
      }
    }
  }

  /// Whatever a record says, nothing is written outside of the baselines.
  @Test func fuzzAcceptance() throws {
    var random = SeededGenerator(seed: 55)
    let folder = try CheckFolder()
    try folder.write(Card.png(), "inside/baseline/a.png")
    try folder.write(Card.png(bar: 20), "inside/actual/a.png", "inside/actual/b/c.png")
    let roots = (folder.path + "/inside/baseline", folder.path + "/inside/actual")
    let record = try folder.check { ($0.baseline, $0.actual) = roots }
    let marks = try AcceptList(record.items.compactMap(\.acceptance)).jsonText()
    let seeds = [Array(try record.jsonText().utf8), Array(marks.utf8)]
    for _ in 0..<Fuzzing.rounds(usually: 200) {
      let seed = seeds.randomElement(using: &random) ?? []
      try folder.write(
        Fuzzing.mutated(seed, pieces: Self.pieces, using: &random), "inside/check.json")
      do {
        let acceptance = try Acceptance(
          readingFrom: folder.path + "/inside/check.json", baseline: roots.0, actual: roots.1,
          only: nil)
        for picture in acceptance.pictures {
          #expect(picture.target.hasPrefix(roots.0 + "/") && !picture.target.contains("/../"))
        }
      } catch is CheckError {
      }
    }
  }
}
