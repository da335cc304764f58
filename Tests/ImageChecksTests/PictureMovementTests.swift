import CheckRecords
import Rasters
import Testing

@testable import ImageChecks

/// Pictures whose last frames are the same, and that move in other ways.
@Suite struct PictureMovementTests {
  private func file(_ shades: [UInt32], times: [Int]? = nil, loops: Int = 1) throws -> [UInt8] {
    let encoder = APNGEncoder(
      picture: PNGEncoder(), frameTimes: times ?? shades.map { _ in 100 }, loopCount: loops)
    return try encoder.encode { index in
      var raster = Card.raster()
      raster = raster.replacing(x: 0, y: 0, by: 0xff00_0000 | shades[index])
      return raster
    }
  }

  private func item(_ baseline: [UInt8], _ actual: [UInt8]) throws -> CheckedItem {
    let files = try [baseline, actual].map { try PictureFile(path: "a", bytes: $0) }
    return try PictureJudge(name: "a", settings: CheckSettings(), maskPictures: [:])
      .judge(files[0], files[1]).item
  }

  @Test func theSameMovementIsEqualHoweverItIsWritten() throws {
    let (one, other) = (try file([1, 2, 3]), try file([1, 2, 3]))
    #expect(try item(one, other).pictureClass == .equal)
  }

  @Test func whatDiffersIsNamed() throws {
    let baseline = try file([1, 2, 3])
    let changes = [
      (try file([1, 7, 3]), "1 of 3 frames differ, the first is 2"),
      (try file([2, 3]), "has 2 frames, the baseline 3"),
      (
        try file([1, 2, 3], times: [100, 300, 100]),
        "frame 2 is shown 0.3 s, in the baseline 0.1 s"
      ),
      (
        try file([1, 2, 3], loops: 0),
        "is shown 0 times, the baseline 1; 0 is without end"
      ),
      (
        Card.png(Card.raster().replacing(x: 0, y: 0, by: 0xff00_0003)),
        "stands still, the baseline moves"
      ),
    ]
    for (actual, message) in changes {
      let item = try item(baseline, actual)
      #expect(item.pictureClass == .changed && item.verdict == .fail)
      #expect(item.decidedBy == "frames" && item.message == message, "\(item.message)")
    }
  }

  @Test func anSVGThatMovesOtherwiseIsNotEqual() throws {
    func svg(_ values: String) -> [UInt8] {
      let end = Card.svg().firstRange(of: "</svg>")?.lowerBound
      let animation = "<g><animate attributeName=\"display\" values=\"\(values)\" dur=\"1s\"/></g>"
      return Array((Card.svg()[..<(end ?? Card.svg().endIndex)] + animation + "</svg>").utf8)
    }
    #expect(try item(svg("a;b"), svg("a;b")).pictureClass == .equal)
    guard Installed.rsvg else { return }
    let item = try item(svg("a;b"), svg("b;a"))
    #expect(item.decidedBy == "frames" && item.pictureClass == .changed)
  }

  @Test func aDamagedFrameIsUnreadable() throws {
    let sound = try file([1, 2, 3])
    var torn = sound
    torn[torn.count - 20] ^= 1
    #expect(throws: PictureFileError.self) { try item(sound, torn) }
  }
}
